namespace HunanJiangxi.Domain.Drafts;

/// <summary>Where a draft stands between the person who writes it and the public.</summary>
public enum DraftState
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>Lies with the publishers; nobody writes in it.</summary>
    Submitted = 2,

    /// <summary>Given back with a reason, and being written again.</summary>
    Returned = 3,

    /// <summary>Has become the public version.</summary>
    Published = 4,

    /// <summary>Given up; kept, and public nowhere.</summary>
    Withdrawn = 5,
}
