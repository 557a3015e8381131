namespace HunanJiangxi.Domain.Values;

/// <summary>
/// The word for a qualifier in data answers and import reports, whose vocabulary is fixed: nearly is told there as a
/// kind of about, while pages keep the source's own word.
/// </summary>
public static class QualifierWord
{
    public static string Of(Qualifier qualifier) =>
        qualifier switch
        {
            Qualifier.Exact => "exact",
            Qualifier.Over => "over",
            Qualifier.Under => "under",
            Qualifier.About or Qualifier.Nearly => "about",
            Qualifier.AtLeast => "at_least",
            Qualifier.AtMost => "at_most",
            Qualifier.Planned => "planned",
            Qualifier.Share => "share",
            _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "Unknown qualifier."),
        };
}
