namespace HunanJiangxi.Web.Staff.Review;

/// <summary>What the desk says after a decision, with the public page that shows it.</summary>
public sealed record DeskNotice(string Text, string? Link, bool IsProblem)
{
    /// <summary>What is said of each proposal that was left alone.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
