using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>Records what happened, and says why it is refused; null when it is not.</summary>
public delegate StepRefusal? StepEffect(Contact contact, string value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at);
