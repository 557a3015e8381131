using System.Globalization;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Numbers in English digits and words, with their multipliers.</summary>
internal sealed class EnglishNumber(IReadOnlyDictionary<string, decimal> numbers)
{
    /// <summary>"a quarter of" as a percentage; null for a part that is no whole percentage.</summary>
    public static decimal? Percent(string words)
    {
        return words.ToLowerInvariant() switch
        {
            "half" => 50,
            "a quarter" or "one quarter" or "one-quarter" => 25,
            "three quarters" or "three-quarters" => 75,
            "a fifth" or "one fifth" or "one-fifth" => 20,
            "a tenth" or "one tenth" or "one-tenth" => 10,
            "two fifths" or "two-fifths" => 40,
            "three fifths" or "three-fifths" => 60,
            "four fifths" or "four-fifths" => 80,
            _ => null,
        };
    }

    // "one hundred and five", "two dozen", "13.41 million", "half a million", "a quarter of a million"
    public decimal? Value(string text, string multiplier, bool isQuarter)
    {
        decimal total = 0;
        decimal current = 0;
        var seen = false;
        foreach (var word in text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "and" or "of")
            {
                continue;
            }

            decimal number;
            if (word is "a" or "an" or "several")
            {
                number = 1;
            }
            else if (word is "half")
            {
                number = 0.5m;
            }
            else if (
                !numbers.TryGetValue(word, out number)
                && !decimal.TryParse(
                    word,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture,
                    out number
                )
            )
            {
                return null;
            }

            seen = true;
            if (word is "hundred" or "dozen")
            {
                current = (current == 0 ? 1 : current) * number;
            }
            else if (number >= 1000 && numbers.ContainsKey(word))
            {
                total += (current == 0 ? 1 : current) * number;
                current = 0;
            }
            else
            {
                current =
                    current is 0.5m or 0 || number < 10 || current >= 100
                        ? (word is "a" or "an" && current != 0 ? current : current + number)
                        : number;
            }
        }

        if (!seen)
        {
            return null;
        }

        var value = total + current;
        value *= isQuarter ? 0.25m : 1;
        foreach (var word in multiplier.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            value *= word switch
            {
                "m" or "mn" => 1_000_000m,
                "bn" => 1_000_000_000m,
                "k" => 1000m,
                _ => numbers.GetValueOrDefault(word, 1),
            };
        }

        return value;
    }
}
