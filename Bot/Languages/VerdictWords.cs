using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>Words for the judgement: the reason of each rule, and each next step.</summary>
public static class VerdictWords
{
    /// <summary>The reason of a rule, as a sentence.</summary>
    public static Words Because(Rule rule) => rule switch
    {
        Rule.Won => ("The sale is closed.", "Pardavimas įvyko.", "Sprzedaż zamknięta."),
        Rule.Lost => ("The sale was lost.", "Pardavimas neįvyko.", "Sprzedaż przegrana."),
        Rule.Disqualified => ("Ruled out manually.", "Atmesta rankiniu būdu.", "Odrzucony ręcznie."),
        Rule.Parked => ("Parked until the date.", "Atidėta iki datos.", "Odłożone do podanej daty."),
        Rule.InterestUnknown =>
            ("Nobody knows yet whether they are interested.",
                "Dar nežinia, ar jiems įdomu.",
                "Nie wiadomo jeszcze, czy są zainteresowani."),
        Rule.NoInterest => ("They do not want to go on talking.", "Jie nenori tęsti pokalbio.", "Nie chcą dalej rozmawiać."),
        Rule.CreditFailed => ("The credit check failed.", "Kredito patikra nepraeita.", "Weryfikacja kredytowa negatywna."),
        Rule.NoNeed => ("They don't need it.", "Jiems to nereikia.", "Nie potrzebują tego."),
        Rule.NeedUnknown => ("Interested, but the need is unknown.", "Domisi, bet poreikis nežinomas.", "Zainteresowanie jest, potrzeby nie znamy."),
        Rule.CreditNotChecked =>
            ("Interest and need are there; credit is not checked.",
                "Yra susidomėjimas ir poreikis, kreditas nepatikrintas.",
                "Jest zainteresowanie i potrzeba, brak weryfikacji kredytowej."),
        Rule.CreditRequested => ("The credit check is under way.", "Kredito patikra atliekama.", "Weryfikacja kredytowa w toku."),
        Rule.CreditToConfirm =>
            ("A passed check is reported; a credit controller has yet to confirm it.",
                "Pranešta, kad patikra praeita; ją dar turi patvirtinti kredito kontrolierius.",
                "Zgłoszono wynik pozytywny; musi go jeszcze potwierdzić kontroler kredytowy."),
        Rule.NeedOnlyPossible => ("They can see a use, not yet a need.", "Naudą mato, poreikio dar ne.", "Widzą korzyść, jeszcze nie potrzebę."),
        Rule.InformationOnly => ("So far they only want information.", "Kol kas nori tik informacijos.", "Na razie chcą tylko informacji."),
        Rule.PartUnknown => ("Their part in the decision is unknown.", "Vaidmuo priimant sprendimą nežinomas.", "Rola w decyzji nieznana."),
        Rule.NoPart => ("This person has no part in the decision.", "Šis žmogus sprendžiant nedalyvauja.", "Ta osoba nie bierze udziału w decyzji."),
        Rule.DeciderNotNamed =>
            ("Has influence; we don't know who signs.",
                "Turi įtakos; kas pasirašo, nežinome.",
                "Ma wpływ; nie wiemy, kto podpisuje."),
        Rule.SaboteurUnanswered =>
            ("Somebody works against it, and there is no plan.",
                "Kažkas veikia prieš, o plano nėra.",
                "Ktoś działa przeciw, a planu nie ma."),
        Rule.SaboteursUnknown => ("Who might object is unknown.", "Nežinia, kas galėtų prieštarauti.", "Nie wiadomo, kto może się sprzeciwić."),
        Rule.SaboteurSuspected => ("There are hints of an objection.", "Yra prieštaravimo ženklų.", "Są sygnały sprzeciwu."),
        Rule.SaboteurAtBay => ("Somebody works against it; the plan is made.", "Kažkas veikia prieš, bet planas yra.", "Ktoś działa przeciw, ale plan jest."),
        Rule.ScoreTooLow => ("The score is below what the playbook asks for.", "Įvertis mažesnis, nei reikalaujama.", "Ocena jest niższa, niż wymagana."),
        Rule.TooLittleKnown => ("Too little is known to rely on it.", "Žinoma per mažai, kad tuo būtų galima remtis.", "Za mało wiadomo, by na tym polegać."),
        Rule.Convinced =>
            ("They need it, want it and have a say.",
                "Yra poreikis, susidomėjimas ir balsas priimant sprendimą.",
                "Jest potrzeba, zainteresowanie i udział w decyzji."),
    };

    /// <summary>Why this is the next step, as a sentence.</summary>
    public static Words Because(Verdict verdict, Answers answers) => verdict.NextStep switch
    {
        NextStep.GoOnWithInterview =>
            ("Fewer than half of the answers are known.", "Žinoma mažiau nei pusė atsakymų.", "Znamy mniej niż połowę odpowiedzi."),
        NextStep.SettleCredit => Because(Rule.CreditFailed),
        NextStep.RequestCheck => ("Credit is not checked.", "Kreditas nepatikrintas.", "Brak weryfikacji kredytowej."),
        NextStep.HaveItConfirmed => Because(Rule.CreditToConfirm),
        NextStep.ChaseCheck => Because(Rule.CreditRequested),
        NextStep.Park when answers.Interest is InterestLevel.None => Because(Rule.NoInterest),
        NextStep.Park when answers.Need is NeedStrength.None => Because(Rule.NoNeed),
        NextStep.Park => ("They won't decide before next year.", "Iki kitų metų neapsispręs.", "Nie zdecydują przed przyszłym rokiem."),
        NextStep.AskWhatTheyWouldLike => Because(Rule.InterestUnknown),
        NextStep.AskAboutNeed => Because(answers.Need is null ? Rule.NeedUnknown : Rule.NeedOnlyPossible),
        NextStep.AgreeNextStep => Because(Rule.InformationOnly),
        NextStep.FindWhoDecides => Because(Rule.PartUnknown),
        NextStep.ReachWhoDecides => Because(Rule.NoPart),
        NextStep.PlanAgainstSaboteur => verdict.Rule is Rule.SaboteurAtBay
            ? ("Somebody works against it, but their word weighs little.",
                "Kažkas veikia prieš, bet įtakos turi mažai.",
                "Ktoś działa przeciw, ale ma mały wpływ.")
            : Because(Rule.SaboteurUnanswered),
        NextStep.FindWhoObjects => Because(Rule.SaboteurSuspected),
        NextStep.FindWhoSigns => Because(Rule.DeciderNotNamed),
        NextStep.AskWhoMightObject => Because(Rule.SaboteursUnknown),
        NextStep.Nothing or NextStep.AskForReferrals or NextStep.WaitForTheDay or NextStep.TakeUpAgain or NextStep.DoWhatIsAgreed
            or NextStep.GiveDemonstration or NextStep.SendProposal or NextStep.CloseTheSale or NextStep.FindWhatWouldFit or NextStep.BookAgain
            or NextStep.AskForTheDecision or NextStep.ClearUp or NextStep.Demonstrate or NextStep.WorkOnTheWeakest or NextStep.AskWhatIsMissing =>
            Because(verdict.Rule),
    };

    /// <summary>A sentence that names the contradiction and asks the question that clears it up.</summary>
    public static Words Of(Contradiction contradiction) => contradiction switch
    {
        Contradiction.ReadyWithoutNeed =>
            ("They want to buy, but need nothing. What is it for?",
                "Nori pirkti, bet poreikio nėra. Kam jiems to reikia?",
                "Chcą kupić, ale nie mają potrzeby. Po co im to?"),
        Contradiction.UrgentWithoutInterest =>
            ("They need it at once, but won't talk. What stops them?",
                "Reikia tuoj pat, bet kalbėtis nenori. Kas trukdo?",
                "Potrzebują od zaraz, ale nie chcą rozmawiać. Co ich powstrzymuje?"),
        Contradiction.ReadyButNotSoon =>
            ("They want to buy, but not before next year. When will they decide?",
                "Nori pirkti, bet ne anksčiau kaip kitąmet. Kada apsispręs?",
                "Chcą kupić, ale nie przed przyszłym rokiem. Kiedy podejmą decyzję?"),
    };

    /// <summary>The question whose answer clears a contradiction up.</summary>
    public static string QuestionOf(Contradiction contradiction) => contradiction switch
    {
        Contradiction.ReadyWithoutNeed => Keys.NeedStrength,
        Contradiction.UrgentWithoutInterest => Keys.InterestLevel,
        Contradiction.ReadyButNotSoon => Keys.NeedHorizon,
    };

    /// <summary>The next step, as advice.</summary>
    public static Words Of(NextStep step) => step switch
    {
        NextStep.Nothing => ("Nothing to do", "Nieko daryti nereikia", "Nic do zrobienia"),
        NextStep.AskForReferrals => ("Ask for referrals", "Paprašykite rekomendacijų", "Poproś o polecenia"),
        NextStep.WaitForTheDay => ("Wait for the day", "Palaukite tos dienos", "Zaczekaj do tego dnia"),
        NextStep.TakeUpAgain => ("Take it up again", "Grįžkite prie šio kontakto", "Wróć do tego kontaktu"),
        NextStep.DoWhatIsAgreed => ("Do what is agreed", "Padarykite, kas sutarta", "Zrób, co ustalono"),
        NextStep.GiveDemonstration => ("Run the demo", "Surenkite pristatymą", "Przeprowadź prezentację"),
        NextStep.SendProposal => ("Send the proposal", "Išsiųskite pasiūlymą", "Wyślij ofertę"),
        NextStep.GoOnWithInterview => ("Answer the quick questions", "Atsakykite į trumpus klausimus", "Odpowiedz na krótkie pytania"),
        NextStep.CloseTheSale => ("Close the sale", "Užbaikite pardavimą", "Zamknij sprzedaż"),
        NextStep.FindWhatWouldFit => ("Find out what would make it fit", "Išsiaiškinkite, kas jiems tiktų", "Ustal, co by im odpowiadało"),
        NextStep.BookAgain => ("Find out why, and book again", "Sužinokite kodėl ir sutarkite iš naujo", "Ustal dlaczego i umów ponownie"),
        NextStep.AskForTheDecision => ("Ask for the decision", "Paklauskite, ką nusprendė", "Zapytaj o decyzję"),
        NextStep.SettleCredit => ("Offer prepayment or a new check", "Siūlykite avansą arba naują patikrą", "Zaproponuj przedpłatę lub nową weryfikację"),
        NextStep.ClearUp => ("Clear up what doesn't fit", "Išsiaiškinkite, kas nesutampa", "Wyjaśnij, co się nie zgadza"),
        NextStep.RequestCheck => ("Request the credit check", "Užsakykite kredito patikrą", "Zleć weryfikację kredytową"),
        NextStep.HaveItConfirmed => ("Have the credit check confirmed", "Paprašykite patvirtinti kredito patikrą", "Poproś o potwierdzenie weryfikacji"),
        NextStep.ChaseCheck => ("Chase the credit check", "Pasiteiraukite dėl kredito patikros", "Dopytaj o weryfikację kredytową"),
        NextStep.Park => ("Park it until a day", "Atidėkite iki dienos", "Odłóż do konkretnego dnia"),
        NextStep.AskWhatTheyWouldLike => ("Ask what they would like to know", "Paklauskite, ką norėtų sužinoti", "Zapytaj, czego chcą się dowiedzieć"),
        NextStep.AskAboutNeed => ("Ask about the need", "Paklauskite apie poreikį", "Zapytaj o potrzebę"),
        NextStep.AgreeNextStep => ("Agree a next step", "Sutarkite kitą žingsnį", "Ustal następny krok"),
        NextStep.FindWhoDecides => ("Find out who decides", "Sužinokite, kas sprendžia", "Ustal, kto decyduje"),
        NextStep.ReachWhoDecides => ("Get to the decision maker", "Susisiekite su tuo, kas sprendžia", "Dotrzyj do decydenta"),
        NextStep.PlanAgainstSaboteur =>
            ("Plan how to handle the objection", "Suplanuokite, kaip atremti prieštaravimą", "Zaplanuj odpowiedź na sprzeciw"),
        NextStep.FindWhoObjects => ("Find out who objects, and why", "Sužinokite, kas prieštarauja ir kodėl", "Ustal, kto się sprzeciwia i dlaczego"),
        NextStep.FindWhoSigns => ("Find out who signs", "Sužinokite, kas pasirašo", "Ustal, kto podpisuje"),
        NextStep.AskWhoMightObject => ("Ask who might object", "Paklauskite, kas galėtų prieštarauti", "Zapytaj, kto może się sprzeciwić"),
        NextStep.Demonstrate => ("Book a demo", "Sutarkite dėl pristatymo", "Umów prezentację"),
        NextStep.WorkOnTheWeakest => ("Work on the weakest point", "Stiprinkite silpniausią vietą", "Popracuj nad najsłabszym punktem"),
        NextStep.AskWhatIsMissing => ("Find out what is missing", "Išsiaiškinkite, ko trūksta", "Uzupełnij, czego brakuje"),
    };

    /// <summary>The button for a next step and the question that it opens; null when there is nothing to record.</summary>
    public static (Words Title, string Question)? Button(NextStep step) => step switch
    {
        NextStep.AskWhatTheyWouldLike => (("Note the interest", "Pažymėti susidomėjimą", "Zapisz zainteresowanie"), Keys.InterestLevel),
        NextStep.Park => (("Park it", "Atidėti", "Odłóż"), Keys.ParkedUntil),
        NextStep.SettleCredit or NextStep.RequestCheck or NextStep.ChaseCheck =>
            (("Update credit", "Atnaujinti patikrą", "Zaktualizuj weryfikację"), Keys.CreditStanding),
        NextStep.AskAboutNeed => (("Note the need", "Pažymėti poreikį", "Zapisz potrzebę"), Keys.NeedStrength),
        NextStep.Demonstrate => (("Book the demo", "Planuoti pristatymą", "Zaplanuj prezentację"), "demonstration.planned"),
        NextStep.BookAgain => (("Book the demo again", "Sutarti iš naujo", "Umów ponownie"), "demonstration.planned"),
        NextStep.GiveDemonstration => (("Demonstration done", "Pristatymas įvyko", "Prezentacja odbyta"), "demonstration.done"),
        NextStep.SendProposal => (("Proposal sent", "Pasiūlymas išsiųstas", "Oferta wysłana"), "proposal.sent"),
        NextStep.FindWhatWouldFit => (("Promise a new proposal", "Žadėti naują pasiūlymą", "Obiecaj nową ofertę"), "proposal.planned"),
        NextStep.AskForTheDecision => (("Proposal accepted", "Pasiūlymas priimtas", "Oferta przyjęta"), "proposal.accepted"),
        NextStep.CloseTheSale => (("Sale won", "Pardavimas laimėtas", "Sprzedaż wygrana"), "closing.won"),
        NextStep.AgreeNextStep or NextStep.DoWhatIsAgreed => (("Note what is agreed", "Įrašyti, kas sutarta", "Zapisz ustalenia"), Keys.InterestNextStep),
        NextStep.FindWhoDecides => (("Note their part", "Pažymėti vaidmenį", "Zapisz rolę"), Keys.AuthorityRole),
        NextStep.ReachWhoDecides or NextStep.FindWhoSigns => (("Name who signs", "Įrašyti, kas pasirašo", "Zapisz, kto podpisuje"), Keys.AuthorityDecider),
        NextStep.PlanAgainstSaboteur => (("Make a plan", "Sudaryti planą", "Ułóż plan"), Keys.SaboteursPlan),
        NextStep.FindWhoObjects => (("Name who objects", "Įrašyti, kas prieštarauja", "Zapisz, kto się sprzeciwia"), Keys.BuyingCentrePerson),
        NextStep.AskWhoMightObject => (("Note who objects", "Pažymėti prieštaraujančius", "Zapisz przeciwników"), Keys.SaboteursPresent),
        NextStep.Nothing or NextStep.AskForReferrals or NextStep.WaitForTheDay or NextStep.TakeUpAgain or NextStep.GoOnWithInterview
            or NextStep.ClearUp or NextStep.HaveItConfirmed or NextStep.WorkOnTheWeakest or NextStep.AskWhatIsMissing => null,
    };

    /// <summary>Introduces an overridden standing in the history.</summary>
    public static readonly Words Overridden = ("Overridden", "Pakeista žmogaus", "Nadpisane");
}
