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
        Rule.Disqualified => ("Ruled out by a person.", "Atmetė žmogus.", "Odrzucony przez człowieka."),
        Rule.Parked => ("Parked until the date.", "Atidėta iki datos.", "Odłożone do podanej daty."),
        Rule.InterestUnknown =>
            ("Nobody knows yet whether they are interested.",
                "Dar nežinia, ar jiems įdomu.",
                "Nie wiadomo jeszcze, czy są zainteresowani."),
        Rule.NoInterest => ("They do not want to go on talking.", "Jie nenori tęsti pokalbio.", "Nie chcą dalej rozmawiać."),
        Rule.CreditFailed => ("The credit check failed.", "Kredito patikra nepraeita.", "Weryfikacja kredytowa negatywna."),
        Rule.NoNeed => ("There is no need to meet.", "Poreikio nėra.", "Nie ma potrzeby."),
        Rule.NeedUnknown => ("Interested, but the need is unknown.", "Domisi, bet poreikis nežinomas.", "Zainteresowanie jest, potrzeby nie znamy."),
        Rule.CreditNotChecked =>
            ("Interest and need are there; credit is not checked.",
                "Yra susidomėjimas ir poreikis, kreditas nepatikrintas.",
                "Jest zainteresowanie i potrzeba, brak weryfikacji kredytowej."),
        Rule.CreditRequested => ("Everything waits for the credit check.", "Viskas laukia kredito patikros.", "Wszystko czeka na weryfikację kredytową."),
        Rule.CreditToConfirm =>
            ("A passed check is reported; a credit controller has yet to confirm it.",
                "Pranešta, kad patikra praeita; ją dar turi patvirtinti kredito kontrolierius.",
                "Zgłoszono wynik pozytywny; musi go jeszcze potwierdzić kontroler kredytowy."),
        Rule.NeedOnlyPossible => ("They can see a use, not yet a need.", "Naudą mato, poreikio dar ne.", "Widzą korzyść, jeszcze nie potrzebę."),
        Rule.InformationOnly => ("So far they only want information.", "Kol kas nori tik informacijos.", "Na razie chcą tylko informacji."),
        Rule.PartUnknown => ("Their part in the decision is unknown.", "Vaidmuo priimant sprendimą nežinomas.", "Rola w decyzji nieznana."),
        Rule.NoPart => ("This person has no part in the decision.", "Šis žmogus sprendžiant nedalyvauja.", "Ta osoba nie bierze udziału w decyzji."),
        Rule.DeciderNotNamed =>
            ("Can persuade, but who signs is unknown.",
                "Gali įtikinti, bet nežinia, kas pasirašo.",
                "Może przekonać, ale nie wiadomo, kto podpisuje."),
        Rule.SaboteurUnanswered =>
            ("Somebody works against it, and there is no plan.",
                "Kažkas veikia prieš, o plano nėra.",
                "Ktoś działa przeciw, a planu nie ma."),
        Rule.SaboteursUnknown => ("Who might object is unknown.", "Nežinia, kas galėtų prieštarauti.", "Nie wiadomo, kto może się sprzeciwić."),
        Rule.SaboteurAtBay => ("Somebody works against it; the plan is made.", "Kažkas veikia prieš, bet planas yra.", "Ktoś działa przeciw, ale plan jest."),
        Rule.ScoreTooLow => ("The score is below what the playbook asks for.", "Įvertis mažesnis, nei reikalaujama.", "Ocena jest niższa, niż wymagana."),
        Rule.TooLittleKnown => ("Too little is known to rely on it.", "Žinoma per mažai, kad tuo būtų galima remtis.", "Za mało wiadomo, by na tym polegać."),
        Rule.Convinced =>
            ("Need, interest and a part in the decision.",
                "Yra poreikis, susidomėjimas ir balsas priimant sprendimą.",
                "Jest potrzeba, zainteresowanie i udział w decyzji."),
    };

    /// <summary>The next step, as advice.</summary>
    public static Words Of(NextStep step) => step switch
    {
        NextStep.AskForReferrals => ("Ask for referrals", "Paprašykite rekomendacijų", "Poproś o polecenia"),
        NextStep.KeepTheReason => ("Keep the reason", "Užfiksuokite priežastį", "Zapisz powód"),
        NextStep.Reopen => ("Reopen if things change", "Atnaujinkite, jei kas pasikeis", "Wróć, jeśli coś się zmieni"),
        NextStep.WaitForTheDate => ("Wait for the date", "Palaukite datos", "Zaczekaj do daty"),
        NextStep.AskWhatTheyWouldLike => ("Ask what they would like to know", "Paklauskite, ką norėtų sužinoti", "Zapytaj, czego chcą się dowiedzieć"),
        NextStep.Park => ("Park it until a date", "Atidėkite iki datos", "Odłóż do konkretnej daty"),
        NextStep.SettleCredit => ("Offer prepayment or a new check", "Siūlykite avansą arba naują patikrą", "Zaproponuj przedpłatę lub nową weryfikację"),
        NextStep.AskAboutNeed => ("Ask about the need", "Paklauskite apie poreikį", "Zapytaj o potrzebę"),
        NextStep.RequestCheck => ("Request the credit check", "Užsakykite kredito patikrą", "Zleć weryfikację kredytową"),
        NextStep.ChaseCheck => ("Chase the credit check", "Pasiteiraukite dėl kredito patikros", "Dopytaj o weryfikację kredytową"),
        NextStep.HaveItConfirmed => ("Have the credit check confirmed", "Paprašykite patvirtinti kredito patikrą", "Poproś o potwierdzenie weryfikacji"),
        NextStep.Demonstrate => ("Agree a demonstration", "Sutarkite dėl pristatymo", "Umów prezentację"),
        NextStep.GiveDemonstration => ("Give the demonstration", "Surenkite pristatymą", "Przeprowadź prezentację"),
        NextStep.SendProposal => ("Send the proposal", "Išsiųskite pasiūlymą", "Wyślij ofertę"),
        NextStep.AskForTheDecision => ("Ask for the decision", "Paklauskite, ką nusprendė", "Zapytaj o decyzję"),
        NextStep.CloseTheSale => ("Close the sale", "Užbaikite pardavimą", "Zamknij sprzedaż"),
        NextStep.AgreeNextStep => ("Agree a next step", "Sutarkite kitą žingsnį", "Ustal następny krok"),
        NextStep.DoWhatIsAgreed => ("Do what is agreed", "Padarykite, kas sutarta", "Zrób, co ustalono"),
        NextStep.FindWhoDecides => ("Find out who decides", "Sužinokite, kas sprendžia", "Ustal, kto decyduje"),
        NextStep.ReachWhoDecides => ("Reach who decides", "Susisiekite su tuo, kas sprendžia", "Dotrzyj do decydenta"),
        NextStep.FindWhoSigns => ("Find out who signs", "Sužinokite, kas pasirašo", "Ustal, kto podpisuje"),
        NextStep.PlanAgainstSaboteur => ("Plan for the objection", "Suplanuokite, kaip atremti prieštaravimą", "Zaplanuj odpowiedź na sprzeciw"),
        NextStep.AskWhoMightObject => ("Ask who might object", "Paklauskite, kas galėtų prieštarauti", "Zapytaj, kto może się sprzeciwić"),
        NextStep.WorkOnTheWeakest => ("Work on the weakest point", "Stiprinkite silpniausią vietą", "Popracuj nad najsłabszym punktem"),
        NextStep.AskWhatIsMissing => ("Find out what is missing", "Išsiaiškinkite, ko trūksta", "Uzupełnij, czego brakuje"),
        NextStep.FollowThePlan => ("Follow the plan", "Laikykitės plano", "Trzymaj się planu"),
    };

    /// <summary>The button for a next step and the question that it opens; null when there is nothing to record.</summary>
    public static (Words Title, string Question)? Button(NextStep step) => step switch
    {
        NextStep.AskWhatTheyWouldLike => (("Note the interest", "Pažymėti susidomėjimą", "Zapisz zainteresowanie"), Keys.InterestLevel),
        NextStep.Park => (("Park it", "Atidėti", "Odłóż"), Keys.ParkedUntil),
        NextStep.SettleCredit or NextStep.RequestCheck or NextStep.ChaseCheck =>
            (("Update credit", "Atnaujinti patikrą", "Zaktualizuj weryfikację"), Keys.CreditStanding),
        NextStep.AskAboutNeed => (("Note the need", "Pažymėti poreikį", "Zapisz potrzebę"), Keys.NeedStrength),
        NextStep.Demonstrate => (("Plan the demonstration", "Planuoti pristatymą", "Zaplanuj prezentację"), "demonstration.planned"),
        NextStep.GiveDemonstration => (("Demonstration done", "Pristatymas įvyko", "Prezentacja odbyta"), "demonstration.done"),
        NextStep.SendProposal => (("Proposal sent", "Pasiūlymas išsiųstas", "Oferta wysłana"), "proposal.sent"),
        NextStep.AskForTheDecision => (("Proposal accepted", "Pasiūlymas priimtas", "Oferta przyjęta"), "proposal.accepted"),
        NextStep.CloseTheSale => (("Sale won", "Pardavimas laimėtas", "Sprzedaż wygrana"), "closing.won"),
        NextStep.AgreeNextStep or NextStep.DoWhatIsAgreed => (("Note what is agreed", "Įrašyti, kas sutarta", "Zapisz ustalenia"), Keys.InterestNextStep),
        NextStep.FindWhoDecides => (("Note their part", "Pažymėti vaidmenį", "Zapisz rolę"), Keys.AuthorityRole),
        NextStep.ReachWhoDecides or NextStep.FindWhoSigns => (("Name who signs", "Įrašyti, kas pasirašo", "Zapisz, kto podpisuje"), Keys.AuthorityDecider),
        NextStep.PlanAgainstSaboteur => (("Make a plan", "Sudaryti planą", "Ułóż plan"), Keys.SaboteursPlan),
        NextStep.AskWhoMightObject => (("Note who objects", "Pažymėti prieštaraujančius", "Zapisz przeciwników"), Keys.SaboteursPresent),
        NextStep.AskForReferrals or NextStep.KeepTheReason or NextStep.Reopen or NextStep.WaitForTheDate or NextStep.HaveItConfirmed
            or NextStep.WorkOnTheWeakest or NextStep.AskWhatIsMissing or NextStep.FollowThePlan => null,
    };

    /// <summary>Introduces an overridden standing in the history.</summary>
    public static readonly Words Overridden = ("Overridden", "Pakeista žmogaus", "Nadpisane");
}
