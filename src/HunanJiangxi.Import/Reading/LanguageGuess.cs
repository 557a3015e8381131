using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>The language of a text by its letters: a Chinese character weighs as much as three Latin ones.</summary>
internal static class LanguageGuess
{
    public static Language Of(string text, IEnumerable<PageLine> lines)
    {
        int han = 0,
            latin = 0;
        foreach (var line in lines)
        {
            foreach (var c in text.AsSpan(line.Start, line.Length))
            {
                han += Folding.IsHan(c) ? 1 : 0;
                latin += char.IsAsciiLetter(c) ? 1 : 0;
            }
        }

        return han * 3 >= latin ? Language.Zh : Language.En;
    }
}
