using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Why each question is asked, for a rep who asks back.</summary>
internal static class QuestionPurposes
{
    private static readonly Words Other = (
        "Pick what fits best. You can change it at any time.", "Pasirinkite, kas labiausiai tinka. Bet kada galėsite pakeisti.", "Wybierz to, co pasuje najlepiej. W każdej chwili możesz to zmienić.");

    // D9, D11, D12, D13, D14 and D19.
    private static readonly Dictionary<string, Words> ByKey = new(StringComparer.Ordinal)
    {
        [Keys.CreditStanding] = (
            "Credit: can this company pay, by your firm's standards? Without a passed check nobody is qualified.",
            "Patikra: ar ši įmonė mokės pagal jūsų firmos standartus? Be teigiamos patikros niekas nekvalifikuojamas.",
            "Weryfikacja: czy ta firma zapłaci według waszych standardów? Bez pozytywnej weryfikacji nikt nie jest zakwalifikowany."),
        [Keys.NeedStrength] = (
            "Need: how badly do they need what you sell? Each row says what it means.",
            "Poreikis: kaip labai jiems reikia to, ką parduodate? Kiekviena eilutė trumpai pasako, ką reiškia.",
            "Potrzeba: jak bardzo potrzebują tego, co sprzedajesz? Każdy wiersz krótko mówi, co oznacza."),
        [Keys.NeedHorizon] = (
            "Time: by when will they decide? It sets the pace, and what is worth doing this week.",
            "Laikas: iki kada jie nuspręs? Nuo to priklauso tempas ir tai, ką verta daryti šią savaitę.",
            "Czas: do kiedy zdecydują? Od tego zależy tempo i to, co warto zrobić w tym tygodniu."),
        [Keys.InterestLevel] = (
            "Interest: how far is the conversation, from general questions to talking about buying?",
            "Susidomėjimas: kiek toli pažengė pokalbis – nuo bendrų klausimų iki pirkimo?",
            "Zainteresowanie: jak daleko zaszła rozmowa – od ogólnych pytań do zakupu?"),
        [Keys.AuthorityRole] = (
            "Decision: does this person sign for the purchase, or persuade those who sign?",
            "Sprendimas: ar šis žmogus pasirašo pirkimą, ar įtikina tuos, kurie pasirašo?",
            "Decyzja: czy ta osoba podpisuje zakup, czy przekonuje tych, którzy podpisują?"),
        [Keys.SaboteursPresent] = (
            "Objectors: is there anybody who could talk them out of buying? Then you need a plan.",
            "Prieštaraujantys: ar yra kas nors, kas galėtų juos atkalbėti? Tada reikia plano.",
            "Przeciwnicy: czy jest ktoś, kto mógłby im to wyperswadować? Wtedy potrzebny jest plan."),
    };

    /// <summary>Why a question is asked.</summary>
    public static Words Of(string question) => ByKey.GetValueOrDefault(question, Other);
}
