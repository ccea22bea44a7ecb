using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SalesBot.Languages;

namespace SalesBot.Teams;

/// <summary>The adapter, with what every turn passes through, and the one place where a failed turn ends.</summary>
internal sealed class Adapter : CloudAdapter
{
    public Adapter(
        IConfiguration configuration, IHttpClientFactory clients, ILogger<Adapter> logger, TenantGate tenants, TurnLock turns, TurnBudget budget)
        : base(configuration, clients, logger)
    {
        Use(tenants);
        Use(turns);
        Use(budget);
        OnTurnError = async (context, failure) =>
        {
            var code = Guid.NewGuid().ToString("N")[..8];
            logger.TurnFailed(failure, code, context.Activity.Id);
            var language = LanguageExtensions.Parse(context.Activity.Locale) ?? Language.English;
            try
            {
                await context.SendActivityAsync(MessageFactory.Text(Phrases.Failed(code, language), null, null), CancellationToken.None);
            }
            catch (Exception undeliverable)
            {
                logger.ReplyFailed(undeliverable, context.Activity.Id);
            }
        };
    }
}
