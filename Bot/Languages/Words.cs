namespace SalesBot.Languages;

/// <summary>A text in each language. The compiler requires all of them.</summary>
public readonly record struct Words(string English, string Lithuanian, string Polish)
{
    public static implicit operator Words((string English, string Lithuanian, string Polish) words) =>
        new(words.English, words.Lithuanian, words.Polish);

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Lithuanian => Lithuanian,
        Language.Polish => Polish,
        Language.English => English,
    };

    /// <summary>The text in every language.</summary>
    public IEnumerable<string> All() => [English, Lithuanian, Polish];
}

/// <summary>A noun after a number, by each language's plural rules: 1 contact, 41 kontaktas, 22 kontakty.</summary>
/// <param name="English">One; many.</param>
/// <param name="Lithuanian">After 1, 21, 31 …; after 2–9, 22–29 …; after 0, 10–20, 30 ….</param>
/// <param name="Polish">After 1; after 2–4, 22–24 …; after 0, 5–21, 25–31 ….</param>
public readonly record struct Counted(
    (string One, string Many) English,
    (string One, string Few, string Many) Lithuanian,
    (string One, string Few, string Many) Polish)
{
    /// <summary>The noun alone, in the form that the number requires.</summary>
    public string For(int count, Language language)
    {
        var (tens, ones) = (count % 100 / 10, count % 10);
        return language switch
        {
            Language.Lithuanian when tens == 1 || ones == 0 => Lithuanian.Many,
            Language.Lithuanian => ones == 1 ? Lithuanian.One : Lithuanian.Few,
            Language.Polish when count == 1 => Polish.One,
            Language.Polish => tens != 1 && ones is >= 2 and <= 4 ? Polish.Few : Polish.Many,
            Language.English => count == 1 ? English.One : English.Many,
        };
    }
}
