namespace HunanJiangxi.Import.Vocabulary;

/// <summary>A place as written in <c>places.yaml</c> and <c>china.yaml</c>; the first name of a language leads.</summary>
internal sealed class PlaceEntry
{
    public string Slug { get; set; } = "";

    public string Level { get; set; } = "";

    public string? Parent { get; set; }

    public List<string> Zh { get; set; } = [];

    public List<string> En { get; set; } = [];

    /// <summary>Its name's syllables, from which split spellings are made: Ping Xiang.</summary>
    public string? Pinyin { get; set; }

    /// <summary>Spellings that count only beside another place.</summary>
    public List<string> Weak { get; set; } = [];

    /// <summary>Slugs of places near which a namesake is meant.</summary>
    public List<string> Elsewhere { get; set; } = [];

    /// <summary>Words right before its short name that make it part of another word.</summary>
    public List<string> NotAfter { get; set; } = [];

    /// <summary>Words right after its short name that make it part of another word.</summary>
    public List<string> NotBefore { get; set; } = [];

    /// <summary>Whether the register knows it.</summary>
    public bool IsRegistered { get; set; }

    public bool IsCounty => Level == "county";

    /// <summary>One of the 24 counties of the zone.</summary>
    public bool IsZoneCounty => IsCounty && IsRegistered;

    public string? NameZh => Zh.Count > 0 ? Zh[0] : null;

    public string? NameEn => En.Count > 0 ? En[0] : null;
}

/// <summary>A unit or counter: its code, what kind of counting it is, and how it is written.</summary>
internal sealed class UnitEntry
{
    public string Code { get; set; } = "";

    public string Kind { get; set; } = "";

    public List<string> Words { get; set; } = [];
}

/// <summary>How a known indicator is recognised: a word of each group, and a unit that fits.</summary>
internal sealed class IndicatorEntry
{
    public string Indicator { get; set; } = "";

    public string Unit { get; set; } = "";

    public List<List<string>> All { get; set; } = [];

    /// <summary>Groups that must stand within a few words of the number.</summary>
    public List<List<string>> Near { get; set; } = [];

    public List<string> Not { get; set; } = [];

    /// <summary>Groups of which a word must stand in the sentence or the few before it.</summary>
    public List<List<string>> Context { get; set; } = [];

    /// <summary>
    /// Whom readings measure: <c>any</c> as the sentence says, <c>zone</c> only the whole, <c>county</c> only one place;
    /// empty where the definition itself says it.
    /// </summary>
    public string Scope { get; set; } = "";

    /// <summary>The units of its readings; none, whatever unit.</summary>
    public List<string> UnitCodes { get; set; } = [];

    public bool IsIn(string unitCode) => UnitCodes.Count == 0 || UnitCodes.Contains(unitCode, StringComparer.Ordinal);

    public string? Qualifier { get; set; }

    public string? QualifierNot { get; set; }

    public bool InQuotes { get; set; }
}

/// <summary>How the programme of a text is recognised.</summary>
internal sealed class ProgrammeEntry
{
    public string Programme { get; set; } = "";

    public List<List<string>> All { get; set; } = [];

    public List<string> Not { get; set; } = [];
}

/// <summary>An organisation that is no place.</summary>
internal sealed class OrganisationEntry
{
    public string Slug { get; set; } = "";

    public List<string> Zh { get; set; } = [];

    public List<string> En { get; set; } = [];
}

/// <summary>Places named together by one letter each, as written in <c>compounds.yaml</c>.</summary>
internal sealed class CompoundEntry
{
    public string Zh { get; set; } = "";

    public List<string> Places { get; set; } = [];

    /// <summary>Its own words after it, in place of those of the file.</summary>
    public List<string> FollowedBy { get; set; } = [];

    /// <summary>Whether it counts whatever follows.</summary>
    public bool Always { get; set; }
}

/// <summary>The file <c>compounds.yaml</c>.</summary>
internal sealed class CompoundFile
{
    public List<string> FollowedBy { get; set; } = [];

    public List<CompoundEntry> Compounds { get; set; } = [];
}
