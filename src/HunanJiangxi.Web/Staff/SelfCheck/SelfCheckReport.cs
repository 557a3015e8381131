namespace HunanJiangxi.Web.Staff.SelfCheck;

/// <summary>What the inspection of government sites asks after.</summary>
public enum SelfCheckKind
{
    /// <summary>The front page or a column without any change for two weeks.</summary>
    Stale = 1,

    /// <summary>Items that no date stands by.</summary>
    Undated,

    /// <summary>Columns, fields and indicators with nothing in them.</summary>
    Empty,

    /// <summary>Addresses of this portal, in its own texts, that lead nowhere.</summary>
    DeadLink,

    /// <summary>Texts in one language only.</summary>
    Untranslated,

    /// <summary>Proposals and reports of mistakes that nobody has decided.</summary>
    Waiting,

    /// <summary>Agreements past their period that nobody renewed, ended or called expired.</summary>
    PastPeriod,
}

/// <summary>One place where something was found.</summary>
/// <param name="Place">The kind of record or the column.</param>
/// <param name="Name">The record's name or slug; null where the place as a whole is meant.</param>
/// <param name="Path">Below the language (<c>agreements/…</c>), or beginning with <c>staff/</c>.</param>
/// <param name="Count">How many things are meant.</param>
/// <param name="Day">The last change, or the end of a period.</param>
public sealed record SelfCheckItem(string Place, string? Name, string Path, int Count, DateOnly? Day = null);

/// <summary>What one question found: how much of it, and where.</summary>
public sealed record SelfCheckFinding(SelfCheckKind Kind, IReadOnlyList<SelfCheckItem> Items)
{
    public int Count => Items.Sum(item => item.Count);
}

/// <summary>All questions, asked for one day.</summary>
public sealed record SelfCheckReport(DateOnly Day, IReadOnlyList<SelfCheckFinding> Findings)
{
    public int Count => Findings.Sum(finding => finding.Count);
}
