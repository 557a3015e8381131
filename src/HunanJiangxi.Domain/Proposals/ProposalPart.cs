using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Proposals;

/// <summary>What one of two proposals says that were read as one: its title, date, number and bodies.</summary>
/// <param name="Headline">The title; a reading keeps its own.</param>
/// <param name="Date">In the written form of <see cref="PartialDate"/>: of the event, the signing, the due or as-of date.</param>
/// <param name="Bodies">Slugs of those of the bodies read that take part in this one.</param>
/// <param name="Value">The full number of a reading; null for other kinds.</param>
public sealed record ProposalPart(string Headline, string? Date, IReadOnlyList<string> Bodies, decimal? Value)
{
    /// <summary>The whole as one part; null for a kind that is never two: a member is one place.</summary>
    public static ProposalPart? Of(ProposalContent content) =>
        content switch
        {
            EventContent happening => new(happening.What, happening.Date, happening.Participants, null),
            AgreementContent agreement => new(agreement.Name, agreement.Signed, agreement.Parties, null),
            ReadingContent reading => new(reading.Name, reading.AsOf, reading.Scope, reading.Value),
            MilestoneContent milestone => new(milestone.Title, milestone.Due, milestone.Parties, null),
            _ => null,
        };

    /// <summary>Refuses parts that say nothing, say the same, or name what was not read.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>split.kind</c>: a member is not split; <c>split.title</c>; <c>split.date</c>: not in the written form;
    /// <c>split.value</c>; <c>split.bodies</c>: bodies that were not read; <c>split.same</c>: both parts say the same.
    /// </exception>
    public static void Demand(ProposalContent content, ProposalPart first, ProposalPart second)
    {
        foreach (var part in new[] { first, second })
        {
            part.Demand(content);
            Demand(!string.IsNullOrWhiteSpace(part.Headline) && part.Headline.Length <= MostLetters, "split.title");
        }

        Demand(!first.Says(second), "split.same");
    }

    /// <summary>The content with this part's words in the place of the whole's.</summary>
    public ProposalContent In(ProposalContent content) =>
        Amend(content) switch
        {
            EventContent happening => happening with { What = Headline.Trim() },
            // what the sentence counts, it counts for both together
            AgreementContent agreement => agreement with
            {
                Name = Headline.Trim(),
                PartiesStated = null,
                InstrumentsStated = null,
            },
            MilestoneContent milestone => milestone with { Title = Headline.Trim() },
            var other => other,
        };

    /// <summary>The content with this part's date, number and bodies; its title and what it counts stay.</summary>
    /// <exception cref="RuleViolationException"><c>split.…</c>, as <see cref="Demand(ProposalContent, ProposalPart, ProposalPart)"/> says.</exception>
    public ProposalContent Amend(ProposalContent content)
    {
        Demand(content);
        return content switch
        {
            EventContent happening => happening with { Date = Date, Participants = Bodies },
            AgreementContent agreement => agreement with { Signed = Date, Parties = Bodies },
            ReadingContent reading => reading with
            {
                AsOf = Date,
                // a date that a person gives is no longer the document's own that stood in for it
                Basis = Date == reading.AsOf ? reading.Basis : AsOfBasis.Stated,
                Scope = Bodies,
                Value = Value ?? reading.Value,
            },
            MilestoneContent milestone => milestone with { Due = Date, Parties = Bodies },
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.Kind, "It has no parts."),
        };
    }

    private void Demand(ProposalContent content)
    {
        var whole = Of(content) ?? throw new RuleViolationException("split.kind", "A member is one place.");
        Demand(Date is null || PartialDate.TryParse(Date, out _), "split.date");
        Demand((Value is null) == (whole.Value is null), "split.value");
        Demand(Bodies.All(whole.Bodies.Contains), "split.bodies");
    }

    private const int MostLetters = 300;

    private bool Says(ProposalPart other) =>
        string.Equals(Headline.Trim(), other.Headline.Trim(), StringComparison.Ordinal)
        && string.Equals(Date, other.Date, StringComparison.Ordinal)
        && Value == other.Value
        && Bodies.ToHashSet(StringComparer.Ordinal).SetEquals(other.Bodies);

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, "The proposal cannot be split so.");
        }
    }
}
