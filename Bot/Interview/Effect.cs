using SalesBot.Domain;

namespace SalesBot.Interview;

/// <summary>Stores an answer that changes more than the answers, such as a person in the buying centre or a plan.</summary>
public delegate void Effect(Contact contact, string value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at);
