namespace SalesBot.Interview;

/// <summary>The verbs of the cards that an interview shows. Permanent: old cards stay clickable.</summary>
internal static class InterviewVerbs
{
    public const string Answer = "answer", DontKnow = "unknown", Back = "back", Later = "later", Form = "form", Resume = "resume", Person = "person";
}
