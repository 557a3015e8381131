namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Rows of a table that set place beside place, 甲区 | 乙县: who is paired with whom. One such row alone may be a menu;
/// two that follow one another are a table.
/// </summary>
internal static class PairedRows
{
    private const int Side = 2;
    private static readonly char[] s_bars = ['|', '｜', '\t'];

    /// <summary>The sentences that are such rows.</summary>
    public static IReadOnlySet<Sentence> Of(IReadOnlyList<Sentence> sentences)
    {
        var rows = new HashSet<Sentence>();
        for (var i = 1; i < sentences.Count; i++)
        {
            if (IsRow(sentences[i - 1]) && IsRow(sentences[i]))
            {
                rows.Add(sentences[i - 1]);
                rows.Add(sentences[i]);
            }
        }

        return rows;
    }

    private static bool IsRow(Sentence sentence)
    {
        var text = sentence.Text;
        if (!sentence.IsChinese || sentence.Found.Places.Count < Side || text.IndexOfAny(s_bars) < 0)
        {
            return false;
        }

        return sentence.Found.Places.Count(place => IsCell(text, place)) == Side;
    }

    private static bool IsCell(string text, PlaceFinding place) =>
        text.AsSpan(0, place.Start).TrimEnd(' ') is "" or [.., '|' or '｜' or '\t']
        && text.AsSpan(place.Stop).TrimStart(' ') is "" or ['|' or '｜' or '\t', ..];
}
