using SalesBot.Domain;

namespace SalesBot.Interview;

/// <summary>
/// Records a step; without another day it happened on the user's present day, <paramref name="today"/>. Returns why it is refused; null when it is
/// recorded.
/// </summary>
public delegate StepRefusal? StepEffect(
    Contact contact, string value, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at, DateOnly today);
