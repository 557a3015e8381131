namespace HunanJiangxi.Domain.Proposals;

/// <summary>Why a proposal is not accepted along with others but looked at by itself.</summary>
public enum Doubt
{
    /// <summary>The register says something else of the same thing at the same date.</summary>
    Contradicts = 1,

    /// <summary>It would change a fact that is public.</summary>
    Updates = 2,

    /// <summary>The importer was less sure than <see cref="SafeRule.SureFrom"/>.</summary>
    Unsure = 3,

    /// <summary>Its quote is not what the document has at its place.</summary>
    Quote = 4,

    /// <summary>A part that its kind needs was not read, or fewer parties than the sentence counts.</summary>
    Incomplete = 5,

    /// <summary>It names what the register does not hold, or a unit that is not the indicator's.</summary>
    Unknown = 6,

    /// <summary>Its document is a copy: it is decided with the original's.</summary>
    Tied = 7,
}
