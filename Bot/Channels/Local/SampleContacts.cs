using System.Globalization;
using SalesBot.Domain;
using SalesBot.Features;

namespace SalesBot.Channels.Local;

/// <summary>Thirty made-up contacts in several standings, so that a new user has a pipeline to look at. Loaded only on request.</summary>
internal sealed class SampleContacts(IContactBooks books, QualifyDialog qualify, Playbook playbook, TimeProvider clock)
{
    // Name, company, then the six answers in the interview's order; - is not asked yet, ? is unknown.
    private static readonly string[] Lines =
    [
        "Dana Hallmann | Hallmann Pumps | passed immediate now ready decides none",
        "Jonas Petraitis | Vilmeta | passed real quarter comparing influences suspected",
        "Katarzyna Wójcik | Mewa Logistyka | passed real quarter benefits decides none",
        "Tomas Butkus | Baltijos Mediena | requested real now comparing decides none",
        "Elena Rossi | Officina Rossi | notChecked possible year information ? ?",
        "Piotr Zieliński | Zielony Dach | passed immediate now comparing decides known",
        "Greta Stankevičiūtė | Šiaurės Pienas | passed real year benefits influences none",
        "Oskar Lind | Lind & Söner | failed real quarter benefits decides none",
        "Aistė Jankauskaitė | Ramunė Kepykla | - - - - - -",
        "Marta Kowalczyk | Kowalczyk Druk | passed possible year benefits decides none",
        "Hannes Vogel | Vogel Metallbau | requested immediate now ready decides none",
        "Rasa Vaitkutė | Žalgirio Autoservisas | notChecked real quarter comparing decides none",
        "Jakub Lewandowski | Lewandowski Transport | passed none - information none none",
        "Sofia Lindqvist | Norrsken Energi | passed real now ready influences none",
        "Mindaugas Žukauskas | Kauno Technika | passed immediate quarter comparing decides none",
        "Agnieszka Kamińska | Kamień i Spółka | ? real quarter benefits ? ?",
        "Lukas Balčiūnas | Balčiūno Baldai | passed real quarter information decides none",
        "Nora Jensen | Jensen Maritime | passed immediate now ready decides none",
        "Paweł Szymański | Szymański Okna | requested possible later benefits influences ?",
        "Ieva Grigaitė | Grigaitės Studija | - - - - - -",
        "Andrius Kavaliauskas | Klaipėdos Uostas | passed real year comparing none none",
        "Zofia Dąbrowska | Dąbrowa Meble | passed real quarter benefits decides none",
        "Erik Holm | Holm Papir | notChecked none - none ? ?",
        "Simona Mažeikaitė | Mažeikių Medis | passed possible quarter benefits influences none",
        "Michał Woźniak | Woźniak Instalacje | failed immediate now ready decides none",
        "Laura Urbonaitė | Urbonų Ūkis | requested real quarter benefits decides suspected",
        "Viktor Nowicki | Nowicki Elektronika | passed real now comparing decides none",
        "Eglė Paulauskienė | Paulauskų Spauda | - - - - - -",
        "Henrik Olsen | Olsen Kjøl | passed real quarter comparing influences none",
        "Beata Mazur | Mazur Catering | ? ? ? information ? ?",
    ];

    // Contacts with more history: name, days since entry, deal, benefits, then the steps, each with the number of days after entry.
    private static readonly string[] Further =
    [
        "Nora Jensen | 62 | 48000 EUR | easierWork,indirectSaving | 9 demonstration done, 16 proposal sent, 30 proposal accepted, 34 closing won",
        "Dana Hallmann | 40 | 36500 EUR | betterSupport,efficiency | 12 demonstration done, 19 proposal sent, 37 proposal accepted",
        "Katarzyna Wójcik | 38 | 120000 PLN | easierWork | 14 demonstration done, 24 proposal sent",
        "Mindaugas Žukauskas | 24 | 15200 EUR | - | 4 demonstration done, 12 proposal sent",
        "Zofia Dąbrowska | 20 | 64000 PLN | purchaseSaving | 11 demonstration done",
        "Henrik Olsen | 18 | - | - | 10 demonstration planned",
        "Lukas Balčiūnas | 33 | 9800 EUR | - | -",
        "Agnieszka Kamińska | 52 | - | - | 20 closing lost",
    ];

    /// <summary>The number of sample contacts.</summary>
    public static int Count => Lines.Length;

    /// <summary>Adds the contacts that the user does not have yet, and returns their number.</summary>
    public async Task<int> Load(User user)
    {
        user = user with { ActsThrough = ChangeOrigin.Import };
        var added = 0;
        for (var number = 0; number < Lines.Length; number++)
        {
            var parts = Lines[number].Split('|', StringSplitOptions.TrimEntries);
            using var book = books.Open(user);
            if ((await book.Resembling(parts[0], parts[1], 1)).Count > 0)
                continue;
            var further = Further.Select(line => line.Split('|', StringSplitOptions.TrimEntries)).FirstOrDefault(line => line[0] == parts[0]);
            // Spread over the last weeks, so that the times differ.
            var at = further is null
                ? clock.GetUtcNow().AddHours(-7 * (Lines.Length - number))
                : clock.GetUtcNow().AddDays(-int.Parse(further[1], CultureInfo.InvariantCulture));
            var contact = Contact.Enter(parts[0], parts[1], user, at);
            await book.Add(contact);
            Answer(contact, parts[2].Split(' '), user, at);
            if (further is not null)
                GoOn(contact, further, user, at);
            await book.Commit(new Delivery("sample", user.Id, Guid.NewGuid().ToString("N")), at);
            added++;
        }

        return added;
    }

    private void Answer(Contact contact, string[] values, User user, DateTimeOffset at)
    {
        foreach (var (question, value) in qualify.Agenda.Counted.Zip(values))
        {
            if (value == "-")
                continue;
            at = at.AddSeconds(5);
            contact.Record(question.Key, value == "?" ? null : value, user, at);
        }

        if (contact.Answers.CreditCheck is null)
            return;
        contact.Judge(playbook, user, at);
        if (qualify.Agenda.Next(contact) is null)
            contact.BeginInterview().Conclude(complete: true);
    }

    private void GoOn(Contact contact, string[] line, User user, DateTimeOffset entered)
    {
        if (line[2].Split(' ') is [var amount, var currency])
        {
            contact.Record(Keys.DealAmount, amount, user, entered);
            contact.Record(Keys.DealCurrency, currency, user, entered);
        }

        if (line[3] != "-")
            contact.Record(Keys.NeedBenefits, line[3], user, entered);
        foreach (var happened in line[4].Split(", "))
        {
            if (happened.Split(' ') is not [var days, var kind, var result])
                continue;
            var at = entered.AddDays(int.Parse(days, CultureInfo.InvariantCulture));
            var on = DateOnly.FromDateTime(at.UtcDateTime);
            var (step, came) = (EnumNames<StepKind>.Read(kind)!.Value, EnumNames<StepResult>.Read(result)!.Value);
            // A planned step gets a day in the future, and a lost sale a reason.
            contact.Take(step, came, came is StepResult.Planned ? on.AddDays(10) : on,
                came is StepResult.Lost ? "went with their present supplier" : null, user, at, playbook);
            contact.Judge(playbook, user, at);
        }
    }
}
