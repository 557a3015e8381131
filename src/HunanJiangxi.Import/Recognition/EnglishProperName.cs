namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What belongs to an instrument's name when it is written with capitals: "Agreement between Hunan Province and
/// Guangdong Province", "Agreement on Cooperation in Talent Development", "Agreement (2021-2025)".
/// </summary>
internal static class EnglishProperName
{
    private const string Between = "between ";
    private const string And = " and ";
    private const int LongestSides = 90;
    private const int LongestBracket = 24;

    /// <summary>Whether the word that ends here is written with a capital.</summary>
    public static bool Ends(string folded, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(folded[start - 1]))
        {
            start--;
        }

        return start < end && char.IsUpper(folded[start]);
    }

    /// <summary>Where the bracket right behind the noun ends: "memorandum of understanding (MoU)"; null for none.</summary>
    public static int? Bracket(string folded, int nounEnd)
    {
        if (nounEnd + 2 >= folded.Length || folded[nounEnd] != ' ' || folded[nounEnd + 1] != '(')
        {
            return null;
        }

        var close = folded.IndexOf(')', nounEnd, Math.Min(LongestBracket, folded.Length - nounEnd));
        return close < 0 ? null : close + 1;
    }

    /// <summary>Whether a bracket tells the years that an instrument is for.</summary>
    public static bool IsOfYears(string folded, int start, int end) =>
        folded.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0
        && folded.AsSpan(start, end - start).IndexOfAnyInRange('a', 'z') < 0;

    /// <summary>Where "between the one and the other" ends; null where these words do not stand here.</summary>
    public static int? Sides(string folded, int at)
    {
        if (!folded.AsSpan(at).StartsWith(Between, StringComparison.Ordinal))
        {
            return null;
        }

        var from = at + Between.Length;
        var reach = Math.Min(folded.Length - from, LongestSides);
        var and = folded.IndexOf(And, from, reach, StringComparison.Ordinal);
        if (and < 0 || folded.AsSpan(from, and - from).IndexOfAny(",;.:") >= 0)
        {
            return null;
        }

        var end = and + And.Length;
        var named = end;
        while (end < folded.Length)
        {
            var length = WordLength(folded, end);
            var word = folded.AsSpan(end, length);
            var isCapital = length > 0 && char.IsUpper(word[0]);
            if (!isCapital && word is not ("the" or "of"))
            {
                break;
            }

            named = isCapital ? end + length : named;
            end += length;
            if (end >= folded.Length || folded[end] != ' ')
            {
                break;
            }

            end++;
        }

        return named > and + And.Length ? named : null;
    }

    /// <summary>
    /// Whether a name goes on behind "in" or "between": with a capital, and neither a place where it was signed nor a day.
    /// </summary>
    public static bool GoesOn(Sentence sentence, int at, ReadOnlySpan<char> word)
    {
        var folded = sentence.Folded;
        if (word is not ("in" or "between" or "to"))
        {
            return false;
        }

        var next = at + word.Length + 1;
        next += next < folded.Length && folded.AsSpan(next).StartsWith("the ", StringComparison.Ordinal) ? 4 : 0;
        return next < folded.Length
            && folded[next - 1] == ' '
            && char.IsUpper(folded[next])
            && (word is "between" || !sentence.Found.Places.Any(place => place.Start <= next && place.Stop > next))
            && !sentence.Found.Dates.Any(date => date.Start <= next && date.Stop > next);
    }

    /// <summary>Whether a comma stands in "of Chengdu, Deyang, Meishan and Ziyang", the places that a name lists.</summary>
    public static bool IsAmongPlaces(Sentence sentence, int comma)
    {
        var folded = sentence.Folded;
        var places = sentence.Found.Places;
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i - 1].Stop < comma)
            {
                continue;
            }

            var gap = folded[Math.Min(places[i - 1].Stop, places[i].Start)..places[i].Start];
            if (gap is " and " or ", and ")
            {
                return places[i - 1].Stop > comma || gap == ", and ";
            }

            if (gap != ", ")
            {
                return false;
            }
        }

        return false;
    }

    private static int WordLength(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && (char.IsLetter(folded[end]) || folded[end] is '\'' or '-'))
        {
            end++;
        }

        return end - at;
    }
}
