using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>The tables, the same in every database. Every table has tenant, owner and row version.</summary>
internal abstract class SalesDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<Deal> Deals => Set<Deal>();

    public DbSet<HistoryRow> History => Set<HistoryRow>();

    public DbSet<NameWordRow> NameWords => Set<NameWordRow>();

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<RefusalRow> Refusals => Set<RefusalRow>();

    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();

    public DbSet<ErasureKeyRow> ErasureKeys => Set<ErasureKeyRow>();

    /// <summary>
    /// Detects changes, raises the row versions and adds the history rows. Runs on the turn's own thread, to keep the single writer's work
    /// short.
    /// </summary>
    public void Prepare()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<OwnedRecord>().ToList())
        {
            if (entry.State == EntityState.Modified)
            {
                RequireDamageLeft(entry);
                Raise(entry);
            }

            if (entry.Entity is not Contact contact || entry.State is EntityState.Deleted)
                continue;
            History.AddRange(contact.News.Select(change => new HistoryRow(contact, change)));
            KeepNameWords(entry, contact);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Standing>().HaveConversion<NameOf<Standing>>().HaveMaxLength(16);
        configurationBuilder.Properties<Stage>().HaveConversion<NameOf<Stage>>().HaveMaxLength(16);
        configurationBuilder.Properties<NextKind>().HaveConversion<NameOf<NextKind>>().HaveMaxLength(24);
        configurationBuilder.Properties<Answers>().HaveConversion<JsonColumns.OfAnswers, JsonColumns.IsSame<Answers>>();
        configurationBuilder.Properties<IReadOnlyList<Person>>().HaveConversion<JsonColumns.OfPeople, JsonColumns.IsSame<IReadOnlyList<Person>>>();
        configurationBuilder.Properties<ManagerOverride>().HaveConversion<JsonColumns.OfManagerOverride, JsonColumns.IsSame<ManagerOverride>>();
        configurationBuilder.Properties<Snooze>().HaveConversion<JsonColumns.OfSnooze, JsonColumns.IsSame<Snooze>>();
        configurationBuilder.Properties<Steps>().HaveConversion<JsonColumns.OfSteps, JsonColumns.IsSame<Steps>>();
        configurationBuilder.Properties<ChatAddress>().HaveConversion<JsonColumns.OfAddress, JsonColumns.IsSame<ChatAddress>>();
        configurationBuilder.Properties<ChangeOrigin>().HaveConversion<NameOf<ChangeOrigin>>().HaveMaxLength(16);
        configurationBuilder.Properties<StoredKind>().HaveConversion<NameOf<StoredKind>>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // A change is stored as a <see cref="HistoryRow"/>.
        modelBuilder.Ignore<Change>();
        modelBuilder.Entity<Contact>(contact =>
        {
            contact.ToTable("Contacts");
            contact.HasKey(c => c.Id);
            contact.Property(c => c.Id).ValueGeneratedNever();
            contact.Ignore(c => c.CameByReferral).Ignore(c => c.WouldJump).Ignore(c => c.BuyingCentre).Ignore(c => c.Interview).Ignore(c => c.News);
            // These are read from the deal and the company, which are loaded with every contact.
            contact.Ignore(c => c.Answers).Ignore(c => c.Steps).Ignore(c => c.Stage).Ignore(c => c.StageSince).Ignore(c => c.Amount).Ignore(c => c.Currency);
            contact.Ignore(c => c.Outcome).Ignore(c => c.OutcomeReason).Ignore(c => c.ReturnsTo).Ignore(c => c.WakeUpOn);
            contact.HasOne(c => c.Deal).WithMany().HasForeignKey("DealId").IsRequired().OnDelete(DeleteBehavior.Restrict);
            contact.HasOne(c => c.CompanyRecord).WithMany().HasForeignKey("CompanyId").IsRequired().OnDelete(DeleteBehavior.Restrict);
            contact.Navigation(c => c.Deal).AutoInclude();
            contact.Navigation(c => c.CompanyRecord).AutoInclude();
            contact.Property<Answers>("OwnAnswers").HasColumnName("Answers");
            contact.Property<string>("PeopleKeys");
            contact.Ignore(c => c.NextAction);
            contact.Property(c => c.ManagerOverride).HasColumnName("Overruling");
            contact.Property<NextKind?>("TodoKind");
            contact.Property<DateOnly?>("TodoOn");
            contact.Property<int>("TodoRank").HasColumnName("TodoUrgency");
            contact.HasIndex("TenantId", "OwnerId", "TodoRank", "TodoOn").HasDatabaseName("IX_Contacts_TenantId_OwnerId_TodoUrgency_TodoOn");
            contact.Property<string?>("OpenQuestion");
            contact.Property<string>("Nonce");
            contact.Property<string?>("Offered");
            contact.HasIndex(c => new { c.TenantId, c.ChangedAt });
            contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.ChangedAt });
            contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.HasOpenInterview });
            contact.HasIndex(c => new { c.TenantId, c.CreditAwaitedSince });
            contact.HasIndex(c => new { c.TenantId, c.ReferredById });
            contact.HasIndex(c => new { c.PlaybookVersion, c.Id });
            contact.HasIndex(c => c.TimeActedOn);
            contact.HasIndex(c => c.TimeActsOn);
            contact.HasIndex(c => new { c.TenantId, c.Standing, c.IsAtRisk });
            contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.Standing, c.IsAtRisk });
        });
        modelBuilder.Entity<Deal>(deal =>
        {
            deal.ToTable("Deals").HasKey(d => d.Id);
            deal.Property(d => d.Id).ValueGeneratedNever();
            deal.Ignore(d => d.HasNews);
            deal.Property<IReadOnlyList<Person>>("People");
            deal.HasIndex(d => d.MainContactId);
            deal.HasIndex(d => new { d.TenantId, d.Outcome, d.Stage, d.StageSince, d.IsSetAside });
            deal.HasIndex(d => new { d.TenantId, d.OwnerId, d.Outcome, d.Stage, d.StageSince, d.IsSetAside });
        });
        modelBuilder.Entity<Company>(company =>
        {
            company.ToTable("Companies").HasKey(c => c.Id);
            company.Property(c => c.Id).ValueGeneratedNever();
            company.Ignore(c => c.HasNews);
            company.HasIndex(c => new { c.TenantId, c.Key }).IsUnique();
        });
        modelBuilder.Entity<HistoryRow>().ToTable("History").HasKey(h => new { h.ContactId, h.Number });
        modelBuilder.Entity<HistoryRow>().HasOne<Contact>().WithMany().HasForeignKey(h => h.ContactId);
        modelBuilder.Entity<HistoryRow>().HasIndex(h => new { h.TenantId, h.At }).HasFilter("\"Kind\" = 'stageChanged'");
        modelBuilder.Entity<HistoryRow>().HasIndex(h => new { h.ContactId, h.Number }, "IX_History_Notes").HasFilter("\"Subject\" = 'note'");
        modelBuilder.Entity<HistoryRow>().Property(h => h.Number).ValueGeneratedNever();
        modelBuilder.Entity<NameWordRow>(word =>
        {
            word.ToTable("NameWords").HasKey(w => new { w.ContactId, w.Word });
            word.HasOne<Contact>().WithMany().HasForeignKey(w => w.ContactId);
            word.HasIndex(w => new { w.TenantId, w.Word, w.ContactId });
            word.HasIndex(w => new { w.TenantId, w.OwnerId, w.Word, w.ContactId });
        });
        modelBuilder.Entity<Profile>().ToTable("Profiles").HasKey(p => new { p.TenantId, p.OwnerId });
        modelBuilder.Entity<Profile>().Property(p => p.MissedSince).HasColumnName("OwedSince");
        modelBuilder.Entity<Profile>().Property(p => p.NextAttemptAt).HasColumnName("TellAgainAt");
        modelBuilder.Entity<Profile>().HasIndex(p => p.NextAttemptAt);
        modelBuilder.Entity<RefusalRow>().ToTable("Refusals").HasKey(r => r.Number);
        modelBuilder.Entity<RefusalRow>().HasIndex(r => r.At);
        modelBuilder.Entity<InboxRow>().ToTable("Inbox").HasKey(d => new { d.Channel, d.Conversation, d.Activity });
        modelBuilder.Entity<InboxRow>().HasIndex(d => d.At);
        modelBuilder.Entity<ErasureRow>().ToTable("Erasures").HasKey(e => e.Number);
        modelBuilder.Entity<ErasureRow>().HasIndex(e => new { e.TenantId, e.Fingerprint });
        modelBuilder.Entity<ErasureKeyRow>().ToTable("ErasureKeys").HasKey(k => k.TenantId);

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            modelBuilder.Entity(entity.ClrType).Property(nameof(OwnedRecord.RowVersion)).IsConcurrencyToken();
        }
    }

    // A contact is found by what it is called now.
    private void KeepNameWords(EntityEntry<OwnedRecord> entry, Contact contact)
    {
        if (entry.State is EntityState.Modified && (entry.Property(nameof(Contact.Name)).IsModified || entry.Property(nameof(Contact.Company)).IsModified))
        {
            var former = NameWords.Where(w => w.ContactId == contact.Id).ToDictionary(w => w.Word, StringComparer.Ordinal);
            var present = NameWordRow.Of(contact).ToDictionary(w => w.Word, StringComparer.Ordinal);
            NameWords.RemoveRange(former.Values.Where(w => !present.ContainsKey(w.Word)));
            NameWords.AddRange(present.Values.Where(w => !former.ContainsKey(w.Word)));
        }
        else if (entry.State is EntityState.Added)
        {
            NameWords.AddRange(NameWordRow.Of(contact));
        }
    }

    // The last line of defence: what can't be read is not replaced, so that it can be repaired. The profile's and the history's own values are
    // bookkeeping; an erased entry must go, readable or not.
    private static void RequireDamageLeft(EntityEntry<OwnedRecord> entry)
    {
        if (entry.Entity is Contact or Deal or Company)
            foreach (var property in entry.Properties.Where(property => property.IsModified && DamagedRecords.IsUnreadable(property.OriginalValue)))
                throw new InvalidOperationException(
                    $"{entry.Metadata.GetTableName()}.{property.Metadata.GetColumnName()} can't be read and must stay as it is.");
    }

    private static void Raise(EntityEntry<OwnedRecord> entry)
    {
        var version = entry.Property<long>(nameof(OwnedRecord.RowVersion));
        version.CurrentValue = version.OriginalValue + 1;
    }

    /// <summary>Stores times as UTC milliseconds, so that every database sorts them alike.</summary>
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), stored => Read(stored))
    {
        private static DateTimeOffset Read(long stored) =>
            stored >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && stored <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
                ? DateTimeOffset.FromUnixTimeMilliseconds(stored)
                : Unreadable.Time;
    }

    /// <summary>Stores enumerations by the names that other programs rely on.</summary>
    private sealed class NameOf<T>() : ValueConverter<T, string>(
        value => EnumNames<T>.Of(value), stored => EnumNames<T>.Read(stored) ?? EnumNames<T>.Unreadable)
        where T : struct, Enum;
}
