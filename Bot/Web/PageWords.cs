using SalesBot.Languages;

namespace SalesBot.Web;

/// <summary>The texts of the public pages.</summary>
internal static class PageWords
{
    private static readonly Words WhereItIs =
        ("In the database of the organisation that runs the bot. Messages travel through Microsoft Teams. The bot sends nothing to anyone else, and the makers of SalesBot receive nothing.",
                "Robotą valdančios organizacijos duomenų bazėje. Pranešimai keliauja per „Microsoft Teams“. Niekam kitam robotas nieko nesiunčia, SalesBot kūrėjai nieko negauna.",
                "W bazie danych organizacji, która prowadzi bota. Wiadomości przechodzą przez Microsoft Teams. Nikomu innemu bot niczego nie wysyła, a twórcy SalesBota niczego nie dostają.");

    private static readonly Words WhereItIsWithModel =
        ("In the database of the organisation that runs the bot. Messages travel through Microsoft Teams. Where the bot does not understand all of a message, it has a language model that the organisation chose read it, with names, addresses and phone numbers taken out as far as the bot recognises them. What the model reads is stored only once you have confirmed it. The makers of SalesBot receive nothing.",
            "Robotą valdančios organizacijos duomenų bazėje. Pranešimai keliauja per „Microsoft Teams“. Jei robotas supranta ne visą pranešimą, jį perskaito organizacijos pasirinktas kalbos modelis; vardai, adresai ir telefono numeriai prieš tai pašalinami, kiek robotas juos atpažįsta. Tai, ką perskaitė modelis, įrašoma tik jums patvirtinus. SalesBot kūrėjai nieko negauna.",
            "W bazie danych organizacji, która prowadzi bota. Wiadomości przechodzą przez Microsoft Teams. Gdy bot nie rozumie całej wiadomości, czyta ją model językowy wybrany przez organizację; wcześniej bot usuwa z niej nazwiska, adresy i numery telefonów, o ile je rozpozna. To, co odczyta model, jest zapisywane dopiero, gdy to potwierdzisz. Twórcy SalesBota niczego nie dostają.");

    /// <summary>What the bot is and how to begin.</summary>
    public static readonly PublicPage Start = new(
        "/",
        ("Know where every contact stands", "Žinokite, kiek perspektyvus kiekvienas kontaktas", "Wiesz, na czym stoisz z każdym kontaktem"),
        ("SalesBot asks you about a contact in Microsoft Teams; a few taps are enough. Then it says whether you have a lead, a prospect or a qualified prospect, why, what is missing and what to do next.",
            "SalesBot programoje „Microsoft Teams“ paklausia apie kontaktą – užtenka kelių palietimų. Tada pasako, ar tai pirminis kontaktas, potencialus, ar kvalifikuotas potencialus klientas, kodėl, ko trūksta ir ką daryti toliau.",
            "SalesBot pyta cię o kontakt w aplikacji Microsoft Teams – wystarczy kilka dotknięć. Potem mówi, czy to lead, potencjalny klient czy zakwalifikowany potencjalny klient, dlaczego, czego brakuje i co robić dalej."),
        new PageSection(
            ("Begin in Teams", "Kaip pradėti", "Jak zacząć"),
            ("Open Microsoft Teams and go to Apps.",
                "Atidarykite „Microsoft Teams“ ir eikite į programų skiltį.",
                "Otwórz Microsoft Teams i przejdź do sekcji Aplikacje."),
            ("Look for SalesBot and add it. If you can't find it, ask the person who looks after Teams in your organisation.",
                "Suraskite SalesBot ir įtraukite. Jei neradote, kreipkitės į žmogų, kuris jūsų organizacijoje prižiūri „Teams“.",
                "Znajdź SalesBota i go dodaj. Jeśli go nie widzisz, zapytaj osobę, która w twojej organizacji zajmuje się Teams."),
            ("Write `qualify NAME at COMPANY` and answer by tapping.",
                "Parašykite `kvalifikuoti VARDAS, ĮMONĖ` ir atsakykite paliesdami.",
                "Napisz `kwalifikuj IMIĘ, FIRMA` i odpowiadaj, dotykając."),
            ("`help` shows everything you can say, and `next` what to do first.",
                "`pagalba` parodo viską, ką galite sakyti, o `kas toliau` – ką daryti pirmiausia.",
                "`pomoc` pokazuje wszystko, co możesz powiedzieć, a `co dalej` – co zrobić najpierw.")) { IsSteps = true });

    /// <summary>Which data is stored, who sees it, and how it is erased.</summary>
    public static readonly PublicPage Privacy = new(
        "/privacy",
        ("Privacy", "Privatumas", "Prywatność"),
        ("What SalesBot stores, who sees it, and how to look at it or have it erased. The organisation at whose address you read this runs the bot and answers for the data.",
            "Ką SalesBot įrašo, kas tai mato ir kaip duomenis peržiūrėti ar ištrinti. Robotą valdo ir už duomenis atsako organizacija, kurios adresu skaitote šį puslapį.",
            "Co SalesBot zapisuje, kto to widzi i jak to sprawdzić albo usunąć. Bota prowadzi i za dane odpowiada organizacja, pod której adresem czytasz tę stronę."),
        new PageSection(
            ("What is stored", "Kas įrašoma", "Co jest zapisywane"),
            ("About the people you talk about: name, company, your answers, who takes part in the decision, what happened and when, amounts and notes, with who entered what and when.",
                "Apie žmones, apie kuriuos kalbate: vardas, įmonė, jūsų atsakymai, kas dalyvauja priimant sprendimą, kas ir kada įvyko, sumos ir pastabos – taip pat kas ir kada tai įrašė.",
                "O osobach, o których rozmawiasz: imię i nazwisko, firma, twoje odpowiedzi, kto bierze udział w decyzji, co i kiedy się stało, kwoty i notatki – oraz kto i kiedy to wpisał."),
            ("About you: your name, your ids in Microsoft Entra and Teams, your language and currency, the contact you last talked about, and where the bot can write to you.",
                "Apie jus: vardas, jūsų „Microsoft Entra“ ir „Teams“ identifikatoriai, kalba ir valiuta, paskutinis aptartas kontaktas ir pokalbis, kuriame robotas gali jums rašyti.",
                "O tobie: imię i nazwisko, twoje identyfikatory w Microsoft Entra i Teams, język i waluta, ostatnio omawiany kontakt oraz czat, na którym bot może do ciebie pisać."),
            ("For the bot's own sake: for a week the ids of messages that it has handled, without their words; for a year, who tried to reach someone else's contact.",
                "Pačiam robotui: savaitę – apdorotų pranešimų identifikatoriai be jų teksto, metus – kas bandė pasiekti svetimą kontaktą.",
                "Na potrzeby bota: przez tydzień identyfikatory obsłużonych wiadomości, bez ich treści, a przez rok – kto próbował dotrzeć do cudzego kontaktu.")),
        new PageSection(
            ("Who sees it", "Kas tai mato", "Kto to widzi"),
            ("You see your own contacts. Managers whom your administrator names see every contact of the organisation. Credit controllers see the name, the company and the credit check.",
                "Jūs matote savo kontaktus. Vadovai, kuriuos paskyrė administratorius, mato visus organizacijos kontaktus. Kredito kontrolieriai mato vardą, įmonę ir kredito patikrą.",
                "Ty widzisz swoje kontakty. Menedżerowie wskazani przez administratora widzą wszystkie kontakty organizacji. Kontrolerzy kredytowi widzą imię i nazwisko, firmę i weryfikację kredytową."),
            ("SalesBot talks about contacts in private chats only, never in a team or a group.",
                "Apie kontaktus SalesBot kalba tik asmeniniuose pokalbiuose, niekada komandoje ar grupėje.",
                "O kontaktach SalesBot rozmawia tylko na czatach prywatnych, nigdy w zespole ani w grupie.")),
        new PageSection(
            ("Where it is", "Kur tai saugoma", "Gdzie to jest"),
            WhereItIs,
            ("The bot's logs hold ids and times: no names, no texts, no answers. This page sets no cookies and loads nothing from elsewhere; the web server may note from which address it was opened.",
                "Roboto žurnaluose – tik identifikatoriai ir laikas: jokių vardų, tekstų ar atsakymų. Šis puslapis nenaudoja slapukų ir nieko neįkelia iš kitur; žiniatinklio serveris gali pasižymėti, iš kokio adreso jis atvertas.",
                "W dziennikach bota są tylko identyfikatory i czas: żadnych nazwisk, tekstów ani odpowiedzi. Ta strona nie używa plików cookie i niczego skądinąd nie pobiera; serwer WWW może odnotować, z jakiego adresu ją otwarto.")),
        new PageSection(
            ("How to see it and erase it", "Kaip peržiūrėti ir ištrinti", "Jak to zobaczyć i usunąć"),
            ("`export NAME` shows everything that is stored about a person. `forget NAME` erases it for good: all that stays is that it was done, and a fingerprint, so that the bot can warn you if the person is added again.",
                "`eksportuoti VARDAS` parodo viską, kas įrašyta apie žmogų. `pamiršti VARDAS` tai ištrina visam laikui: lieka tik žyma, kad ištrinta, ir skaitmeninis atspaudas, kad robotas įspėtų, jei žmogus vėl įvedamas.",
                "`eksportuj IMIĘ` pokazuje wszystko, co zapisano o danej osobie. `zapomnij IMIĘ` usuwa to na zawsze: zostaje tylko ślad, że usunięto, i cyfrowy odcisk, żeby bot ostrzegł, gdy ktoś doda tę osobę ponownie."),
            ("What no one erases is kept. For what is stored about yourself, and for backups, ask your administrator.",
                "Neištrinti duomenys lieka. Dėl duomenų apie jus pačius ir dėl atsarginių kopijų kreipkitės į administratorių.",
                "Czego nikt nie usunie, to zostaje. W sprawie danych o tobie i kopii zapasowych zwróć się do administratora.")));

    /// <summary>The same where a language model reads what the bot does not understand.</summary>
    public static readonly PublicPage PrivacyWithModel = Privacy with
    {
        Sections = [.. Privacy.Sections.Select(section =>
            section with { Paragraphs = [.. section.Paragraphs.Select(words => words == WhereItIs ? WhereItIsWithModel : words)] })],
    };

    /// <summary>The terms of use.</summary>
    public static readonly PublicPage Terms = new(
        "/terms",
        ("Terms of use", "Naudojimo sąlygos", "Warunki korzystania"),
        ("SalesBot is free software under the MIT licence. The organisation at whose address you read this runs it, and may change or end it.",
            "SalesBot – laisva programa pagal MIT licenciją. Ją valdo organizacija, kurios adresu skaitote šį puslapį; ji gali robotą keisti arba išjungti.",
            "SalesBot to wolne oprogramowanie na licencji MIT. Prowadzi je organizacja, pod której adresem czytasz tę stronę; może je zmienić lub wyłączyć."),
        new PageSection(
            ("No warranty", "Be garantijų", "Bez gwarancji"),
            ("It is provided as it is, without warranty of any kind. Its makers are liable for no damage that comes of using it.",
                "Programa teikiama tokia, kokia yra, be jokių garantijų. Kūrėjai neatsako už žalą, atsiradusią ją naudojant.",
                "Program jest dostarczany taki, jaki jest, bez żadnej gwarancji. Twórcy nie odpowiadają za szkody wynikłe z jego używania.")),
        new PageSection(
            ("What a verdict is worth", "Ko verta išvada", "Ile wart jest werdykt"),
            ("A verdict follows from your answers and your organisation's rules. It is advice; people decide what to do about a person or a company.",
                "Išvada daroma pagal jūsų atsakymus ir jūsų organizacijos taisykles. Tai patarimas – ką daryti dėl žmogaus ar įmonės, sprendžia žmonės.",
                "Werdykt wynika z twoich odpowiedzi i reguł twojej organizacji. To rada – o tym, co zrobić w sprawie osoby lub firmy, decydują ludzie.")),
        new PageSection(
            ("What you enter", "Ką įrašote jūs", "Co wpisujesz"),
            ("Enter only what you may know and keep about people. Your organisation's rules on customer data apply.",
                "Įrašykite tik tai, ką apie žmones turite teisę žinoti ir saugoti. Galioja jūsų organizacijos klientų duomenų taisyklės.",
                "Wpisuj tylko to, co wolno ci wiedzieć o ludziach i przechowywać. Obowiązują zasady twojej organizacji dotyczące danych klientów.")));
}
