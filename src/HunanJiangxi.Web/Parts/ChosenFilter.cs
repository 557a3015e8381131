namespace HunanJiangxi.Web.Parts;

/// <summary>A filter in force, in words, and the address of the same list without it.</summary>
public sealed record ChosenFilter(string Words, string WithoutHref);

/// <summary>A box to tick in a filter: its query word and value, how many rows it would find.</summary>
public sealed record FilterChoice(string Value, string Words, int? Count, bool IsChosen, bool IsUnder = false);
