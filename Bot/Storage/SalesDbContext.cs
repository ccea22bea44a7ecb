using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>The tables. Every one carries tenant, owner and row version.</summary>
internal sealed class SalesDbContext(DbContextOptions<SalesDbContext> options) : DbContext(options)
{
    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<Interview> Interviews => Set<Interview>();

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();

    /// <summary>Finds out what changed and raises the versions of it. Done on the turn's own thread, so that the one writer has less to do.</summary>
    public void Prepare()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Owned>())
            if (entry.State == EntityState.Modified)
                Raise(entry);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Standing>().HaveConversion<NameOf<Standing>>().HaveMaxLength(16);
        configurationBuilder.Properties<Stage>().HaveConversion<NameOf<Stage>>().HaveMaxLength(16);
        configurationBuilder.Properties<HistoryKind>().HaveConversion<NameOf<HistoryKind>>().HaveMaxLength(16);
        configurationBuilder.Properties<BuyingRole>().HaveConversion<NameOf<BuyingRole>>().HaveMaxLength(16);
        configurationBuilder.Properties<Stance>().HaveConversion<NameOf<Stance>>().HaveMaxLength(16);
        configurationBuilder.Properties<Influence>().HaveConversion<NameOf<Influence>>().HaveMaxLength(16);
        configurationBuilder.Properties<Motive>().HaveConversion<NameOf<Motive>>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Contact>(contact =>
        {
            contact.ToTable("Contacts");
            contact.HasKey(c => c.Id);
            contact.Property(c => c.Id).ValueGeneratedNever();
            contact.Ignore(c => c.Answers).Ignore(c => c.BuyingCentre);
            contact.HasMany(c => c.Given).WithOne().HasForeignKey(a => a.ContactId);
            contact.Navigation(c => c.Given).HasField("given").UsePropertyAccessMode(PropertyAccessMode.Field);
            contact.HasMany(c => c.People).WithOne().HasForeignKey(p => p.ContactId);
            contact.HasMany(c => c.News).WithOne().HasForeignKey(h => h.ContactId);
            contact.Navigation(c => c.News).HasField("news").UsePropertyAccessMode(PropertyAccessMode.Field);
            contact.HasOne(c => c.Interview).WithOne().HasForeignKey<Interview>(i => i.ContactId);
            contact.HasIndex(c => new { c.TenantId, c.NameKey });
            contact.HasIndex(c => new { c.TenantId, c.SurnameKey });
            contact.HasIndex(c => new { c.TenantId, c.CompanyKey });
            contact.HasIndex(c => new { c.TenantId, c.ChangedAt });
            contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.ChangedAt });
            contact.HasIndex(c => new { c.TenantId, c.Standing, c.Stage, c.IsAtRisk });
            contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.Standing, c.Stage, c.IsAtRisk });
        });
        modelBuilder.Entity<Answer>().ToTable("Answers").HasKey(a => new { a.ContactId, a.Question });
        modelBuilder.Entity<Answer>().Ignore(a => a.IsUnknown);
        modelBuilder.Entity<Person>().ToTable("People").HasKey(p => new { p.ContactId, p.Number });
        modelBuilder.Entity<Person>().Property(p => p.Number).ValueGeneratedNever();
        modelBuilder.Entity<HistoryEntry>().ToTable("History").HasKey(h => new { h.ContactId, h.Number });
        modelBuilder.Entity<HistoryEntry>().Property(h => h.Number).ValueGeneratedNever();
        modelBuilder.Entity<Interview>().ToTable("Interviews").HasKey(i => i.ContactId);
        modelBuilder.Entity<Interview>().Property(i => i.ContactId).ValueGeneratedNever();
        modelBuilder.Entity<Interview>().HasIndex(i => new { i.TenantId, i.OwnerId, i.IsOpen });
        modelBuilder.Entity<Profile>().ToTable("Profiles").HasKey(p => new { p.TenantId, p.OwnerId });
        modelBuilder.Entity<InboxRow>().ToTable("Inbox").HasKey(d => new { d.Channel, d.Conversation, d.Activity });
        modelBuilder.Entity<InboxRow>().HasIndex(d => d.At);
        modelBuilder.Entity<ErasureRow>().ToTable("Erasures").HasKey(e => e.ContactId);
        modelBuilder.Entity<ErasureRow>().Property(e => e.ContactId).ValueGeneratedNever();

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            modelBuilder.Entity(entity.ClrType).Property(nameof(Owned.RowVersion)).IsConcurrencyToken();
        }
    }

    private static void Raise(EntityEntry<Owned> entry)
    {
        var version = entry.Property(r => r.RowVersion);
        version.CurrentValue = version.OriginalValue + 1;
    }

    /// <summary>Times are stored as UTC milliseconds, so that every database sorts them alike.</summary>
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    /// <summary>Enumerations are stored by the names that other programs rely on.</summary>
    private sealed class NameOf<T>() : ValueConverter<T, string>(value => Names<T>.Of(value), stored => Names<T>.Read(stored)!.Value)
        where T : struct, Enum;
}
