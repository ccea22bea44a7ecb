using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Topics;

namespace SalesBot.Local;

/// <summary>Thirty made-up contacts in several standings, so that somebody new sees a pipeline at once. Loaded when asked for, never by itself.</summary>
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

    /// <summary>How many there are.</summary>
    public static int Count => Lines.Length;

    /// <summary>Enters those that the user does not have yet, and says how many that were.</summary>
    public async Task<int> Load(User user)
    {
        var added = 0;
        for (var number = 0; number < Lines.Length; number++)
        {
            var parts = Lines[number].Split('|', StringSplitOptions.TrimEntries);
            using var book = books.Open(user);
            if ((await book.Resembling(parts[0], parts[1], 1)).Count > 0)
                continue;
            // Spread over the last weeks, so that times differ as they would.
            var at = clock.GetUtcNow().AddHours(-7 * (Lines.Length - number));
            var contact = Contact.Enter(parts[0], parts[1], user, at);
            book.Add(contact);
            Answer(contact, parts[2].Split(' '), user, at);
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

        if (contact.Answers.Find(Keys.CreditStanding) is null)
            return;
        contact.Judge(playbook, user, at);
        if (qualify.Agenda.Next(contact) is null)
            contact.BeginInterview().Conclude(complete: true);
    }
}
