using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>One thing that was read, under its name.</summary>
public sealed record ReadRow(string Label, string Text);

/// <summary>Lays out what the importer read, in the register's words and the reviewer's language.</summary>
public sealed class ReadRows(
    IStringLocalizer<ReviewTexts> text,
    DateWords dates,
    QuantityWords quantities,
    EnumWords enums
)
{
    public IReadOnlyList<ReadRow> Of(ProposalContent content, ReviewWords words)
    {
        var rows = content switch
        {
            EventContent happening => Event(happening, words),
            AgreementContent agreement => Agreement(agreement, words),
            ReadingContent reading => Reading(reading, words),
            MilestoneContent milestone => Milestone(milestone, words),
            MemberContent member => Member(member, words),
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.Kind, "Unknown kind."),
        };
        var programme = words.Programme(content.Programme)?.Name.In(SiteLanguage.Current) ?? content.Programme;
        return
        [
            .. rows.Append((Label: "Programme", Value: programme ?? text["NotRead"].Value))
                .Append((Label: "Fields", Value: Names(content.Fields, words.Fields)))
                .Where(row => !string.IsNullOrEmpty(row.Value))
                .Select(row => new ReadRow(text[row.Label], row.Value!)),
        ];
    }

    /// <summary>What two contents of one kind say differently, by label; null where one says nothing.</summary>
    public IEnumerable<(string Label, string? Before, string? After)> Changed(
        ProposalContent before,
        ProposalContent after,
        ReviewWords words
    )
    {
        var old = Of(before, words).Prepend(new ReadRow(text["Headline"], before.Headline)).ToList();
        var now = Of(after, words).Prepend(new ReadRow(text["Headline"], after.Headline)).ToList();
        return old.Concat(now)
            .Select(row => row.Label)
            .Distinct(StringComparer.Ordinal)
            .Select(label =>
                (label, old.Find(row => row.Label == label)?.Text, now.Find(row => row.Label == label)?.Text)
            )
            .Where(row => row.Item2 != row.Item3);
    }

    /// <summary>The number with its word and unit.</summary>
    public string Quantity(ReadingContent reading, ReviewWords words)
    {
        var unitName = words.Indicator(reading.Indicator)?.UnitName ?? new BilingualText(reading.Unit, reading.Unit);
        var quantity = new Quantity(reading.Value, reading.UnitCode ?? reading.Unit, reading.Qualifier);
        return quantities.Of(quantity, unitName).ToString();
    }

    private IEnumerable<(string Label, string? Value)> Event(EventContent content, ReviewWords words)
    {
        yield return ("Date", Date(content.Date, content.DateIsLimit, content.DateIsApproximate));
        yield return ("EventKind", enums.Of(content.EventKind));
        yield return ("Status", enums.Of(content.Status));
        yield return ("Participants", Names(content.Participants, words.Organisations));
    }

    private IEnumerable<(string Label, string? Value)> Agreement(AgreementContent content, ReviewWords words)
    {
        yield return ("AgreementKind", enums.Of(content.AgreementKind));
        yield return ("Signed", Date(content.Signed));
        if (content.PeriodStart is not null || content.PeriodEnd is not null)
        {
            yield return ("Period", dates.Period(Parsed(content.PeriodStart), Parsed(content.PeriodEnd)));
        }

        yield return ("Parties", Names(content.Parties, words.Organisations));
        yield return ("PartiesStated", content.PartiesStated is { } parties ? quantities.Number(parties) : null);
        yield return ("InstrumentsStated", content.InstrumentsStated is { } count ? quantities.Number(count) : null);
    }

    private IEnumerable<(string Label, string? Value)> Reading(ReadingContent content, ReviewWords words)
    {
        yield return ("Value", Quantity(content, words));
        yield return ("Qualifier", enums.Of(content.Qualifier));
        yield return (
            "AsOf",
            Parsed(content.AsOf) is { } asOf
                ? dates.AsOf(asOf, content.Basis == AsOfBasis.DocumentDate)
                : text["NotRead"]
        );
        yield return (
            "Indicator",
            words.Indicator(content.Indicator)?.Name.In(SiteLanguage.Current) ?? text["NotRead"]
        );
        yield return ("Scope", Names(content.Scope, words.Organisations));
    }

    private IEnumerable<(string Label, string? Value)> Milestone(MilestoneContent content, ReviewWords words)
    {
        yield return ("Status", enums.Of(content.Status));
        yield return ("Due", Date(content.Due));
        yield return ("Parties", Names(content.Parties, words.Organisations));
    }

    private static IEnumerable<(string Label, string? Value)> Member(MemberContent content, ReviewWords words)
    {
        yield return ("Organisation", Names([content.Organisation], words.Organisations));
        yield return ("NameZh", content.NameZh);
        yield return ("NameEn", content.NameEn);
    }

    // A date that is no date is shown as it was read: the reviewer has to see it.
    private string Date(string? written, bool isLimit = false, bool isApproximate = false)
    {
        if (Parsed(written) is not { } date)
        {
            return written ?? dates.Undated;
        }

        date = isLimit ? date.AsLimit() : date;
        return dates.Of(isApproximate ? date.AsApproximate() : date);
    }

    private static PartialDate? Parsed(string? written) => PartialDate.TryParse(written, out var date) ? date : null;

    private static string Names(IReadOnlyList<string> slugs, IReadOnlyDictionary<string, BilingualText> names) =>
        string.Join(
            SiteLanguage.Current == Language.Zh ? "、" : ", ",
            slugs.Select(slug => names.TryGetValue(slug, out var name) ? name.In(SiteLanguage.Current) : slug)
        );
}
