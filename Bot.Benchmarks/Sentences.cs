using System.Diagnostics;
using System.Globalization;
using SalesBot.Understanding;

namespace SalesBot.Benchmarks;

/// <summary>Measures how long the reader learns from the examples, and how long it reads a sentence of twelve words in each language.</summary>
internal static class Sentences
{
    private const int Rounds = 20_000;

    private static readonly string[] OfTwelveWords =
    [
        "met dana today, urgent, her boss signs, credit ok, nobody objects there",
        "without the new press they would have to close their second shift",
        "buvau pas juos, skubu, direktorius pasirašo, kreditas geras, niekas neprieštarauja ir viskas",
        "be naujo preso jiems teks stabdyti antrą pamainą jau šį rudenį",
        "byłem u nich, pilne, podpisuje szef, weryfikacja pozytywna, nikt nie przeszkadza",
        "bez nowej prasy będą musieli zamknąć drugą zmianę jeszcze tej jesieni",
    ];

    public static void Run()
    {
        var clock = Stopwatch.StartNew();
        var reader = SentenceReader.BuiltIn;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"learnt in {clock.ElapsedMilliseconds} ms"));
        foreach (var sentence in OfTwelveWords)
        {
            for (var round = 0; round < Rounds; round++)
                reader.Read(sentence, []);
            clock.Restart();
            for (var round = 0; round < Rounds; round++)
                reader.Read(sentence, []);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMicroseconds / Rounds,8:F1} µs  {sentence}"));
        }
    }
}
