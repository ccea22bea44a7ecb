using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Tests.Domain;

/// <summary>No shortcut to a day ahead leads to a weekend, whatever day it is.</summary>
public class WorkingDayTests
{
    private static IEnumerable<DateOnly> EveryDay => Enumerable.Range(0, 4 * 366).Select(new DateOnly(2026, 1, 1).AddDays);

    [Fact]
    public void The_next_working_day_and_the_next_Monday_are_the_first_of_their_kind()
    {
        foreach (var day in EveryDay)
        {
            Assert.Equal(Enumerable.Range(0, 3).Select(day.AddDays).First(WorkingDay.Is), WorkingDay.From(day));
            Assert.Equal(Enumerable.Range(1, 3).Select(day.AddDays).First(WorkingDay.Is), WorkingDay.After(day));
            Assert.Equal(Enumerable.Range(1, 7).Select(day.AddDays).Single(d => d.DayOfWeek is DayOfWeek.Monday), WorkingDay.MondayAfter(day));
        }
    }

    [Fact]
    public void Shortcuts_of_every_question_about_a_day_ahead_avoid_weekends()
    {
        var asked = new QualifyDialog().Agenda.All.Where(question => question is { Kind: QuestionKind.PickDate, Lies: DayLies.Ahead }).ToList();
        Assert.Contains(asked, question => question.IsFar);
        Assert.Contains(asked, question => !question.IsFar);
        foreach (var question in asked)
            foreach (var today in EveryDay)
            {
                var shortcuts = QuestionCard.Shortcuts(question, today);
                Assert.All(shortcuts.Where(one => one.Name != Phrases.Today), one => Assert.True(WorkingDay.Is(one.Day), $"{one.Name.English}, {today}"));
                Assert.Equal(shortcuts.Select(one => one.Day).Distinct().Order(), shortcuts.Select(one => one.Day));
                // Only a day that is tomorrow is called so.
                Assert.All(shortcuts.Where(one => one.Name == Phrases.Tomorrow), one => Assert.Equal(today.AddDays(1), one.Day));
            }
    }
}
