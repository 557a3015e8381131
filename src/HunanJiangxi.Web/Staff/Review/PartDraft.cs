using System.Globalization;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>What a reviewer is writing of a proposal, or of one of the two that it is split into.</summary>
public sealed class PartDraft(ProposalPart part)
{
    public string? Headline { get; set; } = part.Headline;

    public string? Date { get; set; } = part.Date;

    public string? Value { get; set; } = part.Value?.ToString(CultureInfo.InvariantCulture);

    public HashSet<string> Bodies { get; } = new(part.Bodies, StringComparer.Ordinal);

    /// <exception cref="RuleViolationException"><c>split.value</c>: what stands for the number is none.</exception>
    public ProposalPart ToPart() =>
        new(
            Headline?.Trim() ?? "",
            string.IsNullOrWhiteSpace(Date) ? null : Date.Trim(),
            [.. part.Bodies.Where(Bodies.Contains)],
            part.Value is null ? null : Number()
        );

    public void Choose(string body, bool isChosen) => _ = isChosen ? Bodies.Add(body) : Bodies.Remove(body);

    private decimal Number() =>
        decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RuleViolationException("split.value", "A reading has a number.");
}
