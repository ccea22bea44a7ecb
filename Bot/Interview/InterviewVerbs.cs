namespace SalesBot.Interview;

/// <summary>The verbs on the cards of an interview. They are permanent, because old cards can still be tapped.</summary>
internal static class InterviewVerbs
{
    public const string Answer = "answer", DontKnow = "unknown", Back = "back", Later = "later", Form = "form", Resume = "resume", Person = "person";
}
