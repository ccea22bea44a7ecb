namespace SalesBot.Languages;

/// <summary>What one can say, and what commands that are still to come will do.</summary>
public static class HelpWords
{
    /// <summary>The commands that work, each with what it does; an interview takes so many taps.</summary>
    public static IReadOnlyList<(Words Command, Words Meaning)> Lines(int taps) =>
    [
        (("qualify NAME at COMPANY", "kvalifikuoti VARDAS, ĮMONĖ", "kwalifikuj IMIĘ, FIRMA"),
            ($"{Phrases.Taps(taps).English} to a verdict", $"{Phrases.Taps(taps).Lithuanian} iki išvados", $"{Phrases.Taps(taps).Polish} do werdyktu")),
        (("continue · back · skip · later", "tęsti · atgal · praleisti · vėliau", "kontynuuj · wstecz · pomiń · później"),
            ("Move through an interview", "Valdykite pokalbį", "Steruj rozmową")),
        (("need is immediate · undo", "poreikis neatidėliotinas · atšaukti", "potrzeba pilna · cofnij"),
            ("Correct an answer", "Pataisykite atsakymą", "Popraw odpowiedź")),
        (("show NAME · prepare NAME", "rodyti VARDAS · pasiruošti VARDAS", "pokaż IMIĘ · przygotuj IMIĘ"),
            ("See a contact, or talking points for the next talk", "Kontaktas arba argumentai kitam pokalbiui", "Kontakt albo argumenty na następną rozmowę")),
        (("people NAME", "žmonės VARDAS", "osoby IMIĘ"),
            ("Who takes part in the decision", "Kas dalyvauja priimant sprendimą", "Kto bierze udział w decyzji")),
        (("bant NAME · meddpicc NAME", "bant VARDAS · meddpicc VARDAS", "bant IMIĘ · meddpicc IMIĘ"),
            ("The same answers, in that framework", "Tie patys atsakymai pagal tą metodą", "Te same odpowiedzi w tym schemacie")),
        (("export NAME · forget NAME", "eksportuoti VARDAS · pamiršti VARDAS", "eksportuj IMIĘ · zapomnij IMIĘ"),
            ("All that is stored about a person, or erase it", "Visi žmogaus duomenys arba jų ištrynimas", "Wszystkie dane osoby albo ich usunięcie")),
        (("history NAME · referral NAME at COMPANY", "istorija VARDAS · rekomendacija VARDAS, ĮMONĖ", "historia IMIĘ · polecenie IMIĘ, FIRMA"),
            ("Look back, or note whom they referred", "Kas vyko ir ką rekomendavo", "Co się działo i kogo polecono")),
        (("demo planned Friday · proposal sent · won", "pristatymas penktadienį · pasiūlymas išsiųstas · laimėta", "prezentacja w piątek · oferta wysłana · wygrana"),
            ("What happened, and when", "Kas ir kada įvyko", "Co i kiedy się stało")),
        (("not now, wake me in March · lost because …", "ne dabar, priminkite kovą · pralaimėta, nes …", "nie teraz, przypomnij w marcu · przegrana, bo …"),
            ("Park, close, reopen", "Atidėkite, užbaikite, atnaujinkite", "Odłóż, zamknij, wróć")),
        (("next", "kas toliau", "co dalej"),
            ("What to do now, the most urgent first", "Ką daryti dabar, pirma – skubiausi", "Co robić teraz, najpierw najpilniejsze")),
        (("override NAME as qualified because …", "perrašyti VARDAS kaip kvalifikuotą, nes …", "nadpisz IMIĘ jako wykwalifikowany, bo …"),
            ("A manager's view above the verdict", "Vadovo požiūris vietoj išvados", "Opinia przełożonego ponad werdyktem")),
        (("pipeline · pipeline mine", "srautas · srautas mano", "lejek · lejek moje"),
            ("Who stands where", "Kas kuriame etape", "Kto na jakim etapie")),
        (("language lt", "kalba en", "język en"),
            ("English, Lithuanian or Polish", "Angliškai, lietuviškai ar lenkiškai", "Po angielsku, litewsku lub polsku")),
    ];

    /// <summary>What a command that is not there yet will do.</summary>
    public static Words Planned(string? command) => command switch
    {
        "find" => ("“find” will search names, companies and notes. It is not here yet; try show NAME.",
            "„Rasti“ ieškos vardų, įmonių ir pastabų. Dar neveikia; bandykite „rodyti VARDAS“.",
            "„Znajdź” przeszuka nazwiska, firmy i notatki. Jeszcze nie działa; spróbuj „pokaż IMIĘ”."),
        "import" => ("“import” will take a list of contacts. It is not here yet; qualify NAME at COMPANY enters one.",
            "„Importuoti“ įkels kontaktų sąrašą. Dar neveikia; po vieną įvesite su „kvalifikuoti VARDAS, ĮMONĖ“.",
            "„Importuj” wczyta listę kontaktów. Jeszcze nie działa; pojedynczo dodasz przez „kwalifikuj IMIĘ, FIRMA”."),
        _ => ("“export” will give you all your contacts as a file. That is not here yet; export NAME gives you one person’s data.",
            "„Eksportuoti“ pateiks visus kontaktus faile. Tai dar neveikia; vieno žmogaus duomenis gausite su „eksportuoti VARDAS“.",
            "„Eksportuj” zapisze wszystkie kontakty do pliku. To jeszcze nie działa; dane jednej osoby da „eksportuj IMIĘ”."),
    };
}
