namespace HunanJiangxi.Domain.Revisions;

/// <summary>What of the register a revision changes.</summary>
public enum RevisionKind
{
    /// <summary>Name, unit and wording of an indicator.</summary>
    Definition = 1,

    /// <summary>Wording, year and value of a target.</summary>
    Target = 2,

    /// <summary>How many agreements a source claims for a meeting.</summary>
    Meeting = 3,
}

/// <summary>Where a revision stands.</summary>
public enum RevisionState
{
    /// <summary>Lies with the publishers.</summary>
    Submitted = 1,

    /// <summary>Has become the record's next version.</summary>
    Published = 2,

    Returned = 3,

    Withdrawn = 4,
}
