using System.Globalization;
using HunanJiangxi.Domain.Proposals;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The figures a text has told already. The same number in the same unit is the same fact when the number is a telling
/// one (2,365), or when the names have a word in common; 12 hospitals and 12 schools are two.
/// </summary>
internal sealed class ToldFigures
{
    private const int TellingDigits = 3;

    private readonly Dictionary<decimal, List<(ReadingContent Reading, Sentence Sentence)>> _told = [];

    public bool IsNew(ReadingContent reading, Sentence sentence)
    {
        if (!_told.TryGetValue(reading.Value, out var same))
        {
            _told[reading.Value] = same = [];
        }

        // 甲县20个、乙县20个: one sentence does not say the same twice
        var isTold = same.Exists(other =>
            IsSame(reading, other.Reading)
            && (
                other.Sentence != sentence
                || Digits(reading.Value) >= TellingDigits
                || (
                    reading.Name == other.Reading.Name
                    && reading.Scope.SequenceEqual(other.Reading.Scope, StringComparer.Ordinal)
                )
            )
        );
        same.Add((reading, sentence));
        return !isTold;
    }

    private static bool IsSame(ReadingContent reading, ReadingContent other) =>
        reading.Indicator is not null && other.Indicator is not null
            ? reading.Indicator == other.Indicator && reading.Scope.SequenceEqual(other.Scope, StringComparer.Ordinal)
            : string.Equals(reading.Unit, other.Unit, StringComparison.OrdinalIgnoreCase)
                && (Digits(reading.Value) >= TellingDigits || SharesWord(reading.Name, other.Name));

    private static int Digits(decimal value) =>
        value
            .ToString("0.####", CultureInfo.InvariantCulture)
            .Replace(".", "", StringComparison.Ordinal)
            .Trim('0')
            .Length;

    private static bool SharesWord(string name, string other)
    {
        if (name.Length == 0 || !Vocabulary.Folding.IsHan(name[^1]))
        {
            return name.Split(' ')
                .Any(word => word.Length > 3 && other.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        for (var i = 0; i + 1 < name.Length; i++)
        {
            if (other.Contains(name.AsSpan(i, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
