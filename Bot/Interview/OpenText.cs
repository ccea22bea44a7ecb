using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>
/// While a question takes a text, a message is its answer, whatever words it begins with: "won by a competitor" says why a sale was lost. Only a
/// lone command word is a command then, or a command that names a contact, a language or a question.
/// </summary>
internal static class OpenText
{
    /// <summary>Makes a typed command the answer to the open question, if it is one.</summary>
    public static async Task Claim(Turn turn)
    {
        if (turn.IsWriting && turn.Input is { Intent: Intent.Command, Text.Length: > 0 }
            && turn.Agenda.Find(turn.Contact!.Interview!.OpenQuestion)!.TakesAnyText
            && !await IsPlainlyACommand(turn))
            turn.AsWritten();
    }

    private static async Task<bool> IsPlainlyACommand(Turn turn)
    {
        var text = turn.Input.Text;
        if (LanguageExtensions.Parse(text) is not null || ChangeReader.Read(turn.Agenda, text).Question is not null)
            return true;
        if (IsAStep(turn) || (turn.Input.Command is "qualify" or "referral" && NameReader.Read(turn.Input.Lines, (_, _) => false) is { Company.Length: > 0 }))
            return true;
        if ((await turn.Book.Search(text, 1, asWritten: true)).Count > 0)
            return true;
        foreach (var word in text.Split(' ').Where(word => char.IsUpper(word[0])))
            if ((await turn.Book.Search(word, 1, asWritten: true)).Count > 0)
                return true;
        return false;
    }

    // "Lost because they went silent" and "demo tomorrow" say what happened; "proposal too expensive" is a reason.
    private static bool IsAStep(Turn turn)
    {
        if (turn.Input.Command is not ("demo" or "proposal" or "credit" or "won" or "lost" or "not now"))
            return false;
        StepKind? kind = turn.Input.Command switch { "demo" => StepKind.Demonstration, "proposal" => StepKind.Proposal, _ => null };
        var said = StepReader.Read(kind, turn.Input.Text, turn.Today);
        return said.Reason.Length > 0 || said.Day is { Mistake: null } || said.Result is not null;
    }
}
