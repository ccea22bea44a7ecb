using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);

    /// <summary>No dialogs yet.</summary>
    public DialogSet()
    {
    }

    /// <summary>Adds <paramref name="dialog"/>. If another one has its id, the newcomer's gets a number.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
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
