using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>Stores what was written, where it is more than an answer: a person in the buying centre, a plan.</summary>
public delegate void Effect(Contact contact, string value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at);
