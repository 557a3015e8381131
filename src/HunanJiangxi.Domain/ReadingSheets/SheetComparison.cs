using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>What a reading of a sheet would be beside those of the register.</summary>
public enum SheetStanding
{
    /// <summary>Nothing of that body and day is known.</summary>
    New = 1,

    /// <summary>The register has the same value: it is proved once more.</summary>
    Known = 2,

    /// <summary>The register has another value that cannot be right as well: both are kept side by side.</summary>
    Differs = 3,
}

/// <summary>A reading of a sheet and the known ones that it repeats or differs from.</summary>
public sealed record SheetComparison(SheetReading Reading, SheetStanding Standing, IReadOnlyList<KnownReading> Beside)
{
    public static SheetComparison Of(SheetReading reading, IEnumerable<KnownReading> known)
    {
        var asOf = PartialDate.Parse(reading.AsOf);
        var like = known
            .Where(one => one.Indicator == reading.Indicator && one.Scope.SequenceEqual(Scope(reading)))
            .ToList();
        if (like.FindAll(one => one.Quantity == reading.Quantity && one.AsOf == asOf) is [_, ..] same)
        {
            return new SheetComparison(reading, SheetStanding.Known, same);
        }

        var rivals = like.FindAll(one => ReadingLinks.Differ(one.Quantity, one.AsOf, reading.Quantity, asOf));
        return new SheetComparison(reading, rivals.Count > 0 ? SheetStanding.Differs : SheetStanding.New, rivals);
    }

    private static IReadOnlyList<string> Scope(SheetReading reading) => reading.Scope is { } slug ? [slug] : [];
}
