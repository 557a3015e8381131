using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// A date in a text. Offsets are UTF-16 code units. <see cref="Date"/> is null when the words are relative and
/// nothing tells what to; <see cref="End"/> is there for ranges only.
/// </summary>
public sealed record DateFinding(int Start, int Length, string Text, PartialDate? Date, PartialDate? End)
{
    /// <summary>The first character after it.</summary>
    public int Stop => Start + Length;

    /// <summary>Whether the year was worked out from the reference date.</summary>
    public bool IsRelative { get; init; }

    /// <summary>当日, "the same day": a day named before once more.</summary>
    internal bool IsSameAgain { get; init; }

    /// <summary>A week: its first and last day stand for the whole.</summary>
    internal bool IsWeek { get; init; }

    internal static DateFinding From(in DateReading read, string text) =>
        new(read.Start, read.Stop - read.Start, text[read.Start..read.Stop], read.Date, read.End)
        {
            IsRelative = read.IsRelative,
            IsSameAgain = read.IsSameAgain,
            IsWeek = read.IsWeek,
        };
}

/// <summary>
/// A quantity in a text. <see cref="Value"/> is the full number (7200万元 is 72000000), <see cref="Unit"/> as written
/// (a percentage is <c>%</c>), <see cref="UnitCode"/> the register's code or <c>noun</c> for a counter it does not know.
/// </summary>
public sealed record QuantityFinding(
    int Start,
    int Length,
    string Text,
    decimal Value,
    string Unit,
    string UnitCode,
    Qualifier Qualifier
)
{
    /// <summary>The first character after it.</summary>
    public int Stop => Start + Length;

    /// <summary>Where the number itself begins, after any qualifying word.</summary>
    public int NumberStart { get; init; }

    internal string UnitKind { get; init; } = "";

    /// <summary>Whether the number is written 一 or "one".</summary>
    internal bool IsBareOne { get; init; }

    /// <summary>Whether the number is a bare round word (亿元, 百人).</summary>
    internal bool IsRound { get; init; }

    /// <summary>The first character after the number itself.</summary>
    internal int NumberStop { get; init; }
}

/// <summary>A place in a text, by the register's slug.</summary>
public sealed record PlaceFinding(int Start, int Length, string Text, string Slug)
{
    /// <summary>The first character after it.</summary>
    public int Stop => Start + Length;
}
