using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>A place in a text where a date may begin, and what is known about the text.</summary>
internal readonly record struct DateScan(string Text, int Start, DateOnly? Reference, DateMemory Memory)
{
    public char Before => Start > 0 ? Text[Start - 1] : '\0';

    /// <summary>
    /// The year of a date that names none: the year named last in the sentence, unless words of the future lead past
    /// the day of publication; that of the heading above; else what the day of publication suggests.
    /// </summary>
    public int? YearOf(DateParts parts, Tense tense)
    {
        if (Memory.SentenceYear is { } named)
        {
            var isPast = Reference is { } today && parts.ToDate(named)?.End < today;
            if (!(tense == Tense.Future && isPast))
            {
                return named;
            }
        }

        if (
            Memory.HeadingYear is null
            && tense != Tense.Future
            && Memory.AccountYear is { } account
            && Reference is { } published
            && parts.ToDate(account)?.End <= published
        )
        {
            return account;
        }

        return Memory.HeadingYear ?? DateResolver.Year(Reference, Math.Clamp(parts.Middle, 1, 12), parts.Day, tense);
    }
}
