using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>Words for the judgement: the reason of each rule, and each next step.</summary>
public static class VerdictWords
{
    /// <summary>Somebody may talk the buyer out of it (D14).</summary>
    public static readonly Words AtRisk = ("At risk", "Rizikinga", "Zagrożony");

    /// <summary>The reason of a rule, as a sentence.</summary>
    public static Words Because(Rule rule) => rule switch
    {
        Rule.Won => ("The sale is closed.", "Pardavimas įvyko.", "Sprzedaż zamknięta."),
        Rule.Lost => ("The sale was lost.", "Pardavimas neįvyko.", "Sprzedaż przegrana."),
        Rule.Disqualified => ("Ruled out manually.", "Atmesta rankiniu būdu.", "Odrzucony ręcznie."),
        Rule.Parked => ("Parked until the date.", "Atidėta iki datos.", "Odłożone do podanej daty."),
        Rule.InterestUnknown =>
            ("We don't know yet if they're interested.",
                "Dar nežinome, ar jiems įdomu.",
                "Nie wiemy jeszcze, czy są zainteresowani."),
        Rule.NoInterest => ("They don't want to go on talking.", "Jie nenori tęsti pokalbio.", "Nie chcą dalej rozmawiać."),
        Rule.CreditFailed => ("The credit check failed.", "Kredito patikra neigiama.", "Weryfikacja kredytowa negatywna."),
        Rule.NoNeed => ("They don't need it.", "Jiems to nereikia.", "Nie potrzebują tego."),
        Rule.NeedUnknown =>
            ("They're interested, but we don't know the need.",
                "Domisi, bet poreikio nežinome.",
                "Są zainteresowani, ale nie znamy potrzeby."),
        Rule.CreditNotChecked =>
            ("They want it and need it, but there is no credit check.",
                "Domisi ir poreikis yra, bet kredito patikra neatlikta.",
                "Są zainteresowani i mają potrzebę, ale nie ma weryfikacji kredytowej."),
        Rule.CreditRequested => ("The credit check is under way.", "Kredito patikra atliekama.", "Weryfikacja kredytowa w toku."),
        Rule.CreditToConfirm =>
            ("The check is reported as passed; a credit controller must still confirm it.",
                "Pranešta, kad patikra teigiama; ją dar turi patvirtinti kredito kontrolierius.",
                "Zgłoszono wynik pozytywny; musi go jeszcze potwierdzić kontroler kredytowy."),
        Rule.NeedOnlyPossible =>
            ("They see a use for it, but no need yet.",
                "Naudą mato, bet poreikio dar nėra.",
                "Widzą korzyść, ale nie mają jeszcze potrzeby."),
        Rule.InformationOnly => ("So far they only want information.", "Kol kas nori tik informacijos.", "Na razie chcą tylko informacji."),
        Rule.PartUnknown =>
            ("We don't know their part in the decision.",
                "Nežinome šio žmogaus vaidmens priimant sprendimą.",
                "Nie znamy roli tej osoby w decyzji."),
        Rule.NoPart =>
            ("This person has no part in the decision.",
                "Šis žmogus priimant sprendimą nedalyvauja.",
                "Ta osoba nie bierze udziału w decyzji."),
        Rule.DeciderNotNamed =>
            ("Has influence; we don't know who signs.",
                "Turi įtakos; kas pasirašo, nežinome.",
                "Ma wpływ; nie wiemy, kto podpisuje."),
        Rule.SaboteurUnanswered =>
            ("Someone objects, and there is no plan yet.",
                "Kažkas prieštarauja, o plano dar nėra.",
                "Ktoś się sprzeciwia, a planu jeszcze nie ma."),
        Rule.SaboteursUnknown =>
            ("We don't know who might object.",
                "Nežinome, kas galėtų prieštarauti.",
                "Nie wiemy, kto może się sprzeciwić."),
        Rule.SaboteurSuspected => ("There are hints of an objection.", "Yra prieštaravimo ženklų.", "Są sygnały sprzeciwu."),
        Rule.SaboteurAtBay =>
            ("Someone objects, but there is a plan.",
                "Kažkas prieštarauja, bet planas yra.",
                "Ktoś się sprzeciwia, ale plan jest."),
        Rule.ScoreTooLow =>
            ("The score is lower than your rules require.",
                "Įvertinimas mažesnis, nei reikalaujama.",
                "Ocena jest niższa, niż wymagana."),
        Rule.TooLittleKnown =>
            ("We know too little to rely on it.",
                "Žinome per mažai, kad tuo galėtume remtis.",
                "Za mało wiemy, by na tym polegać."),
        Rule.Convinced =>
            ("They need it, want it and have a say.",
                "Yra poreikis, susidomėjimas ir balsas priimant sprendimą.",
                "Jest potrzeba, zainteresowanie i udział w decyzji."),
    };

    /// <summary>Why this is the next step, as a sentence.</summary>
    public static Words Because(Verdict verdict, Answers answers) => verdict.NextStep switch
    {
        NextStep.GoOnWithInterview =>
            ("We know fewer than half of the answers.", "Žinome mažiau nei pusę atsakymų.", "Znamy mniej niż połowę odpowiedzi."),
        NextStep.SettleCredit => Because(Rule.CreditFailed),
        NextStep.RequestCheck when answers.Credit is CreditStanding.Passed =>
            ("The credit check has expired.", "Kredito patikra nebegalioja.", "Weryfikacja kredytowa wygasła."),
        NextStep.RequestCheck =>
            ("There is no credit check yet.",
                "Kredito patikra dar neatlikta.",
                "Nie ma jeszcze weryfikacji kredytowej."),
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
            ? ("Someone objects, but carries little weight.",
                "Kažkas prieštarauja, bet įtakos turi mažai.",
                "Ktoś się sprzeciwia, ale ma mały wpływ.")
            : Because(Rule.SaboteurUnanswered),
        NextStep.FindWhoObjects => Because(Rule.SaboteurSuspected),
        NextStep.FindWhoSigns => Because(Rule.DeciderNotNamed),
        NextStep.AskWhoMightObject => Because(Rule.SaboteursUnknown),
        NextStep.Nothing or NextStep.AskForReferrals or NextStep.BeginNextSale or NextStep.WaitForTheDay or NextStep.TakeUpAgain or NextStep.DoWhatIsAgreed
            or NextStep.GiveDemonstration or NextStep.SendProposal or NextStep.CloseTheSale or NextStep.FindWhatWouldFit or NextStep.BookAgain
            or NextStep.AskForTheDecision or NextStep.ClearUp or NextStep.Demonstrate or NextStep.WorkOnTheWeakest or NextStep.AskWhatIsMissing =>
            Because(verdict.Rule),
    };

    /// <summary>A sentence that names the contradiction and asks the question that clears it up.</summary>
    public static Words Of(Contradiction contradiction) => contradiction switch
    {
        Contradiction.ReadyWithoutNeed =>
            ("They want to buy, but have no need. What is it for?",
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
        NextStep.BeginNextSale =>
            ("Start a new sale when there is one", "Pradėkite naują pardavimą, kai bus proga", "Zacznij nową sprzedaż, gdy będzie okazja"),
        NextStep.WaitForTheDay => ("Wait until that day", "Palaukite tos dienos", "Zaczekaj do tego dnia"),
        NextStep.TakeUpAgain => ("Reopen this contact", "Grąžinkite kontaktą į darbą", "Otwórz kontakt ponownie"),
        NextStep.DoWhatIsAgreed => ("Do what you agreed", "Padarykite, kas sutarta", "Zrób, co ustalono"),
        NextStep.GiveDemonstration => ("Run the demo", "Surenkite pristatymą", "Przeprowadź prezentację"),
        NextStep.SendProposal => ("Send the proposal", "Išsiųskite pasiūlymą", "Wyślij ofertę"),
        NextStep.GoOnWithInterview => ("Answer the quick questions", "Atsakykite į trumpus klausimus", "Odpowiedz na krótkie pytania"),
        NextStep.CloseTheSale => ("Close the sale", "Užbaikite pardavimą", "Zamknij sprzedaż"),
        NextStep.FindWhatWouldFit => ("Find out what would suit them", "Išsiaiškinkite, kas jiems tiktų", "Ustal, co by im odpowiadało"),
        NextStep.BookAgain => ("Find out why, and book again", "Sužinokite kodėl ir sutarkite iš naujo", "Ustal dlaczego i umów ponownie"),
        NextStep.AskForTheDecision => ("Ask for the decision", "Paklauskite, ką nusprendė", "Zapytaj o decyzję"),
        NextStep.SettleCredit =>
            ("Offer prepayment or a new check",
                "Siūlykite avansą arba naują patikrą",
                "Zaproponuj przedpłatę lub nową weryfikację"),
        NextStep.ClearUp => ("Clear up what doesn't add up", "Išsiaiškinkite, kas nesutampa", "Wyjaśnij, co się nie zgadza"),
        NextStep.RequestCheck => ("Request the credit check", "Užsakykite kredito patikrą", "Zleć weryfikację kredytową"),
        NextStep.HaveItConfirmed =>
            ("Get the credit check confirmed",
                "Paprašykite patvirtinti kredito patikrą",
                "Poproś o potwierdzenie weryfikacji"),
        NextStep.ChaseCheck => ("Chase the credit check", "Pasiteiraukite dėl kredito patikros", "Dopytaj o weryfikację kredytową"),
        NextStep.Park => ("Park it until a date", "Atidėkite iki konkrečios dienos", "Odłóż do konkretnego dnia"),
        NextStep.AskWhatTheyWouldLike =>
            ("Ask what they'd like to know",
                "Paklauskite, ką norėtų sužinoti",
                "Zapytaj, czego chcą się dowiedzieć"),
        NextStep.AskAboutNeed => ("Ask about the need", "Paklauskite apie poreikį", "Zapytaj o potrzebę"),
        NextStep.AgreeNextStep => ("Agree a next step", "Sutarkite kitą žingsnį", "Ustal następny krok"),
        NextStep.FindWhoDecides => ("Find out who signs", "Sužinokite, kas pasirašo", "Ustal, kto podpisuje"),
        NextStep.ReachWhoDecides => ("Get to the decision maker", "Susisiekite su sprendimų priėmėju", "Dotrzyj do decydenta"),
        NextStep.PlanAgainstSaboteur =>
            ("Plan how to handle the objection", "Suplanuokite, kaip atremti prieštaravimą", "Zaplanuj odpowiedź na sprzeciw"),
        NextStep.FindWhoObjects =>
            ("Find out who objects, and why",
                "Sužinokite, kas prieštarauja ir kodėl",
                "Ustal, kto się sprzeciwia i dlaczego"),
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
        NextStep.SettleCredit => (("Offer prepayment", "Siūlyti avansą", "Zaproponuj przedpłatę"), Keys.CreditPrepayment),
        NextStep.RequestCheck or NextStep.ChaseCheck =>
            (("Update credit", "Atnaujinti patikrą", "Zaktualizuj weryfikację"), Keys.CreditStanding),
        NextStep.AskAboutNeed => (("Note the need", "Pažymėti poreikį", "Zapisz potrzebę"), Keys.NeedStrength),
        NextStep.Demonstrate => (("Book the demo", "Planuoti pristatymą", "Zaplanuj prezentację"), "demonstration.planned"),
        NextStep.BookAgain => (("Book the demo again", "Sutarti iš naujo", "Umów ponownie"), "demonstration.planned"),
        NextStep.GiveDemonstration => (("Demo done", "Pristatymas įvyko", "Prezentacja odbyta"), "demonstration.done"),
        NextStep.SendProposal => (("Proposal sent", "Pasiūlymas išsiųstas", "Oferta wysłana"), "proposal.sent"),
        NextStep.FindWhatWouldFit => (("Promise a new proposal", "Žadėti naują pasiūlymą", "Obiecaj nową ofertę"), "proposal.planned"),
        NextStep.AskForTheDecision => (("Proposal accepted", "Pasiūlymas priimtas", "Oferta przyjęta"), "proposal.accepted"),
        NextStep.CloseTheSale => (("Sale won", "Pardavimas laimėtas", "Sprzedaż wygrana"), "closing.won"),
        NextStep.AgreeNextStep or NextStep.DoWhatIsAgreed => (("Note what you agreed", "Įrašyti, kas sutarta", "Zapisz ustalenia"), Keys.InterestNextStep),
        NextStep.FindWhoDecides => (("Note their part", "Pažymėti vaidmenį", "Zapisz rolę"), Keys.AuthorityRole),
        NextStep.ReachWhoDecides or NextStep.FindWhoSigns => (("Name who signs", "Įrašyti, kas pasirašo", "Zapisz, kto podpisuje"), Keys.AuthorityDecider),
        NextStep.PlanAgainstSaboteur => (("Make a plan", "Sudaryti planą", "Ułóż plan"), Keys.SaboteursPlan),
        NextStep.FindWhoObjects => (("Name who objects", "Įrašyti, kas prieštarauja", "Zapisz, kto się sprzeciwia"), Keys.BuyingCentrePerson),
        NextStep.AskWhoMightObject => (("Note who objects", "Pažymėti prieštaraujančius", "Zapisz przeciwników"), Keys.SaboteursPresent),
        NextStep.Nothing or NextStep.AskForReferrals or NextStep.BeginNextSale or NextStep.WaitForTheDay or NextStep.TakeUpAgain or NextStep.GoOnWithInterview
            or NextStep.ClearUp or NextStep.HaveItConfirmed or NextStep.WorkOnTheWeakest or NextStep.AskWhatIsMissing => null,
    };

    /// <summary>Introduces an overridden standing in the history.</summary>
    public static readonly Words Overridden = ("Overridden", "Pakeista rankiniu būdu", "Zmieniono ocenę");
}
