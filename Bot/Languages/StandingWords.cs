using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>The glossary's words for standings, stages, roles and stances.</summary>
public static class StandingWords
{
    /// <summary>A standing as a card or list shows it.</summary>
    public static Words Of(Standing standing) => standing switch
    {
        Standing.Lead => ("Lead", "Pirminis kontaktas", "Lead"),
        Standing.Prospect => ("Prospect", "Potencialus klientas", "Potencjalny klient"),
        Standing.Qualified => ("Qualified prospect", "Kvalifikuotas potencialus klientas", "Zakwalifikowany potencjalny klient"),
        Standing.Customer => ("Customer", "Klientas", "Klient"),
        Standing.Disqualified => ("Ruled out", "Atmestas", "Odrzucony"),
        Standing.NotNow => ("Not now", "Ne dabar", "Nie teraz"),
        Standing.Lost => ("Lost", "Prarastas", "Stracony"),
    };

    /// <summary>A stage of the cycle.</summary>
    public static Words Of(Stage stage) => stage switch
    {
        Stage.New => ("New", "Nauji", "Nowe"),
        Stage.WaitingForCredit => ("Waiting for credit", "Laukia patikros", "Weryfikacja"),
        Stage.Talking => ("Talking", "Kalbamės", "Rozmowy"),
        Stage.Demonstration => ("Demo", "Pristatymas", "Prezentacja"),
        Stage.Proposal => ("Proposal", "Pasiūlymas", "Oferta"),
        Stage.Closing => ("Closing", "Užbaigimas", "Finalizacja"),
        Stage.Won => ("Won", "Laimėta", "Wygrane"),
        Stage.Lost => ("Lost", "Prarasta", "Przegrane"),
    };

    /// <summary>A role in the buying centre.</summary>
    public static Words Of(BuyingRole role) => role switch
    {
        BuyingRole.Decider => ("Signs", "Pasirašo", "Podpisuje"),
        BuyingRole.Influencer => ("Influences", "Daro įtaką", "Ma wpływ"),
        BuyingRole.Gatekeeper => ("Gatekeeper", "Filtruoja ryšius", "Strzeże dostępu"),
        BuyingRole.User => ("Will use it", "Naudosis", "Będzie używać"),
    };

    /// <summary>A stance, in neutral words.</summary>
    public static Words Of(Stance stance) => stance switch
    {
        Stance.Ally => ("Supports it", "Pritaria", "Popiera"),
        Stance.Saboteur => ("Objects", "Prieštarauja", "Sprzeciwia się"),
        Stance.Neutral => ("Neutral", "Neutrali pozicija", "Bez zdania"),
    };

    /// <summary>A person's influence; null when not known.</summary>
    public static Words Of(Influence? influence) => influence switch
    {
        Influence.Low => ("Little influence", "Maža įtaka", "Mały wpływ"),
        Influence.Medium => ("Some influence", "Vidutinė įtaka", "Średni wpływ"),
        Influence.High => ("Great influence", "Didelė įtaka", "Duży wpływ"),
        null => ("Influence unknown", "Įtaka nežinoma", "Wpływ nieznany"),
    };
}
