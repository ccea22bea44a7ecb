using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> state;
    private string version;

    /// <summary>No dialogs yet, nor a place to keep what is open.</summary>
    public DialogSet()
    {
    }

    /// <summary>No dialogs yet; what is open is kept by <paramref name="dialogState"/>.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        state = dialogState;
    }

    /// <summary>Adds <paramref name="dialog"/>. If another one has its id, the newcomer's gets a number.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        version = null;
        if (dialogs.TryGetValue(dialog.Id, out var same))
        {
            if (ReferenceEquals(same, dialog))
                return this;
            dialog.Id = FreeId(dialog.Id);
        }

        dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <summary>The dialog of this id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<Dialog> GetDialogs() => dialogs.Values;

    /// <summary>What is open, at the beginning of a turn.</summary>
    /// <exception cref="InvalidOperationException">The set has no place to keep it.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (state is null)
            throw new InvalidOperationException("These dialogs belong to a component: only the outermost set has a state of its own.");
        return new DialogContext(this, turnContext, await state.GetAsync(turnContext, static () => new DialogState(), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What changes when one of them is changed.</summary>
    public virtual string GetVersion()
    {
        if (version is not null)
            return version;

        var all = new StringBuilder();
        foreach (var dialog in dialogs.Values)
            all.Append(dialog.Id).Append('=').Append(dialog.GetVersion()).Append('\n');
        return version = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private string FreeId(string id)
    {
        for (var number = 2; ; number++)
        {
            var candidate = id + number.ToString(CultureInfo.InvariantCulture);
            if (!dialogs.ContainsKey(candidate))
                return candidate;
        }
    }
}
