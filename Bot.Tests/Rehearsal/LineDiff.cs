using System.Text;

namespace SalesBot.Tests;

/// <summary>Shows how two texts differ, line by line: - was expected, + is new.</summary>
public static class LineDiff
{
    private const int Around = 2;

    /// <summary>The lines that differ, with two lines around them.</summary>
    public static string Of(string expected, string actual)
    {
        var marked = Mark(expected.Split('\n'), actual.Split('\n'));
        var shown = new StringBuilder();
        var last = -1;
        for (var i = 0; i < marked.Count; i++)
        {
            if (!Enumerable.Range(i - Around, 2 * Around + 1).Any(j => j >= 0 && j < marked.Count && marked[j].Mark != ' '))
                continue;
            if (last >= 0 && i > last + 1)
                shown.Append("  ⋮\n");
            shown.Append(marked[i].Mark).Append(' ').Append(marked[i].Line).Append('\n');
            last = i;
        }

        return shown.ToString();
    }

    private static List<(char Mark, string Line)> Mark(string[] expected, string[] actual)
    {
        // The longest common sequence of lines.
        var common = new int[expected.Length + 1, actual.Length + 1];
        for (var i = expected.Length - 1; i >= 0; i--)
            for (var j = actual.Length - 1; j >= 0; j--)
                common[i, j] = expected[i] == actual[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        var marked = new List<(char, string)>();
        var (left, right) = (0, 0);
        while (left < expected.Length || right < actual.Length)
            if (left < expected.Length && right < actual.Length && expected[left] == actual[right])
                (left, right, _) = (left + 1, right + 1, Add(' ', expected[left]));
            else if (right >= actual.Length || (left < expected.Length && common[left + 1, right] >= common[left, right + 1]))
                (left, _) = (left + 1, Add('-', expected[left]));
            else
                (right, _) = (right + 1, Add('+', actual[right]));
        return marked;

        bool Add(char mark, string line)
        {
            marked.Add((mark, line));
            return true;
        }
    }
}
