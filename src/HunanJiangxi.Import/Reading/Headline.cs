using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// The line that is the title of a page without mark-up: it stands near the byline, is often repeated, has the length
/// of a headline, and speaks of what the text speaks of.
/// </summary>
internal sealed class Headline(PageLines lines)
{
    private const int Looked = 80;
    private const int BodyLooked = 1_500;

    private readonly bool _isChinese = lines.Words.Language == Language.Zh;

    /// <summary>Its line; −1 if no line can be one.</summary>
    public int Find(int dateLine, int firstProse)
    {
        var body = Body(firstProse);
        var last = Math.Min(Math.Max(firstProse, 1), Looked);
        var best = -1;
        var bestScore = 0.0;
        var candidates = 0;
        for (var i = 0; i < Math.Min(last, lines.Count); i++)
        {
            if (i == dateLine || !CanBe(i))
            {
                continue;
            }

            var score = Score(i, dateLine, body) - 0.1 * candidates++;
            if (best < 0 || score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best >= 0 ? best
            : firstProse < lines.Count && CanBe(firstProse) && lines[firstProse].Length <= 60 ? firstProse
            : -1;
    }

    private double Score(int line, int dateLine, string body)
    {
        var folded = lines[line];
        var (least, most) = _isChinese ? (8, 45) : (25, 140);
        var score = folded.Length >= least && folded.Length <= most ? 1.5 : 0;
        score += 4 * Shared(folded, body);
        score += IsRepeated(line) ? 2 : 0;
        if (dateLine >= 0)
        {
            score += line < dateLine && NothingBetween(line, dateLine) ? 1.5 : 0;
            score += line > dateLine && NothingBetween(dateLine, line) ? 1 : 0;
        }

        // a summary or a motto ends like a sentence
        score -= folded.EndsWith('。') || folded.EndsWith('.') || folded.EndsWith(':') ? 1.5 : 0;
        score -= Byline.IsOutlet(lines.Words, folded) ? 3 : 0;
        return score;
    }

    private bool CanBe(int line)
    {
        var folded = lines[line];
        return folded.Length >= 5
            && folded.Length <= 200
            && lines.Zone(line) != LineZone.Furniture
            // a menu's mark, a document's number, the dash of a second headline
            && folded[0] is not ('•' or '·' or '>' or '|' or '□' or '■' or '〔' or '-' or '—')
            && !lines.IsMenu(line)
            && !lines.IsTimestamp(line)
            && !lines.IsLabelled(line)
            && !lines.IsCaption(line)
            && LabelledField.Read(lines.Words, "source", folded, folded, 200) is null
            && !lines.StartsWith("line", line)
            && !lines.StartsWith("drop", line)
            && (folded.Length > 20 || !lines.StartsWith("end", line));
    }

    private bool IsRepeated(int line)
    {
        for (var i = 0; i < Math.Min(lines.Count, Looked); i++)
        {
            if (i != line && lines[i].Equals(lines[line], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool NothingBetween(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (lines[i].Length > 0 && !lines.IsFurniture(i) && !Byline.IsOutlet(lines.Words, lines[i]))
            {
                return false;
            }
        }

        return true;
    }

    // the share of the title's pairs of characters, or of its longer words, that the text repeats
    private double Shared(string title, string body)
    {
        int all = 0,
            shared = 0;
        if (_isChinese)
        {
            for (var i = 0; i + 1 < title.Length; i++)
            {
                if (Folding.IsHan(title[i]) && Folding.IsHan(title[i + 1]))
                {
                    all++;
                    shared += body.Contains(title.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
                }
            }

            return all < 3 ? 0 : (double)shared / all;
        }

        foreach (
            var word in title.Split((char[])[' ', ',', '.', '\'', '"', ':', '&'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (word.Length > 3)
            {
                all++;
                shared += body.Contains(word.AsSpan(0, Math.Min(word.Length, 6)), StringComparison.OrdinalIgnoreCase)
                    ? 1
                    : 0;
            }
        }

        return all < 2 ? 0 : (double)shared / all;
    }

    private string Body(int firstProse)
    {
        var body = new System.Text.StringBuilder();
        for (var i = firstProse; i < lines.Count && body.Length < BodyLooked; i++)
        {
            if (lines.IsProse(i))
            {
                body.Append(lines[i].AsSpan(0, Math.Min(lines[i].Length, BodyLooked))).Append('\n');
            }
        }

        return body.ToString();
    }
}
