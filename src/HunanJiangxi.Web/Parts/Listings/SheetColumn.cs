using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>A column of a download: the key of its heading among the area's texts, and what a row says in it.</summary>
public sealed record SheetColumn<T>(string Heading, Func<T, Language, object?> Value)
{
    public SheetColumn(string heading, Func<T, object?> value)
        : this(heading, (row, _) => value(row)) { }
}
