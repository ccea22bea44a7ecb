using System.Security.Cryptography;

namespace SalesBot.Channels.Local;

/// <summary>The conversations of this run of the host, in memory. Their number is limited, and one is removed after an idle hour.</summary>
internal sealed class LocalConversations(TimeProvider clock)
{
    public const int Most = 100;
    public static readonly TimeSpan IdleLife = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, LocalConversation> byId = new(StringComparer.Ordinal);

    public LocalConversation Open(LocalUser user, string locale)
    {
        var opened = new LocalConversation(Secret(12), Secret(24), user, locale, clock);
        lock (gate)
        {
            ForgetTheIdle();
            if (byId.Count >= Most)
                byId.Remove(byId.Values.MinBy(conversation => conversation.LastUsed)!.Id);
            byId.Add(opened.Id, opened);
        }

        return opened;
    }

    public LocalConversation? Find(string id)
    {
        lock (gate)
        {
            ForgetTheIdle();
            return Used(byId.GetValueOrDefault(id));
        }
    }

    public LocalConversation? FindByToken(string? token)
    {
        lock (gate)
        {
            ForgetTheIdle();
            return Used(byId.Values.FirstOrDefault(conversation => conversation.IsOpenedBy(token)));
        }
    }

    private LocalConversation? Used(LocalConversation? conversation)
    {
        if (conversation is not null)
            conversation.LastUsed = clock.GetUtcNow();
        return conversation;
    }

    private void ForgetTheIdle()
    {
        var oldest = clock.GetUtcNow() - IdleLife;
        foreach (var idle in byId.Values.Where(conversation => conversation.LastUsed < oldest).ToList())
            byId.Remove(idle.Id);
    }

    private static string Secret(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
