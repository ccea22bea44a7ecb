namespace SalesBot.Domain;

/// <summary>A closed question of the company's own (D7), in three languages.</summary>
/// <param name="Key">The permanent key, <c>custom.thing</c>.</param>
/// <param name="Label">One to three words that name it.</param>
/// <param name="Text">The question itself.</param>
/// <param name="Options">Two to five answers.</param>
/// <param name="Weight">Its weight in the score, above 0; null when it is stored but not scored.</param>
public sealed record CompanyQuestion(string Key, Translated Label, Translated Text, IReadOnlyList<CompanyOption> Options, int? Weight = null);

/// <summary>One option of a question of the company's own.</summary>
/// <param name="Value">The permanent value.</param>
/// <param name="Title">The label of the option.</param>
/// <param name="Meaning">What the option means, in at most six words.</param>
/// <param name="Points">0 to 100; null when the question is not scored.</param>
public sealed record CompanyOption(string Value, Translated Title, Translated? Meaning = null, int? Points = null);
