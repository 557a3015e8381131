using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Linking;

/// <summary>
/// Agreements meet by name in either language, or, told in two languages or unnamed, by the same parties on the same
/// date. Many agreements share a name, so that parties who have nothing in common keep them apart.
/// </summary>
public static class AgreementLinks
{
    /// <summary>Further apart an agreement has been renewed, not misdated.</summary>
    private const int DaysApart = 366;

    private const decimal SameName = 0.85m;

    public static ProposalLink Of(AgreementContent content, Language language, IEnumerable<KnownAgreement> known)
    {
        var signed = PartialDate.TryParse(content.Signed, out var date) ? date : null;
        var bare = Wording.Bare(content.Name);
        ProposalLink? other = null;
        foreach (var one in known)
        {
            var together = EventLinks.Together(one.Parties, content.Parties);
            if (one.Parties.Count > 0 && content.Parties.Count > 0 && together == 0)
            {
                continue;
            }

            var isNamed = IsNamed(one.Name, bare, content.Name, language);
            var meets = signed is null || one.Signed is null || one.Signed.Meets(signed);
            if (meets && (isNamed || IsToldElsewhere(one, content, signed, language)))
            {
                return new ProposalLink(ProposalRelation.Corroborates, one.Id);
            }

            if (isNamed && together > 0 && !meets && IsNear(one.Signed!, signed!))
            {
                other ??= new ProposalLink(ProposalRelation.Contradicts, one.Id);
            }
        }

        return other ?? ProposalLink.New;
    }

    private static bool IsNamed(BilingualText known, string bare, string name, Language language) =>
        (known.Zh is { } zh && Wording.Bare(zh) == bare)
        || (known.En is { } en && Wording.Bare(en) == bare)
        || (known.Has(language) && Wording.Alike(known.In(language), name) >= SameName);

    // the name in the other language is not known to the register: parties and date must be all the same
    private static bool IsToldElsewhere(
        KnownAgreement one,
        AgreementContent content,
        PartialDate? signed,
        Language language
    ) =>
        !one.Name.Has(language)
        && one.Kind == content.AgreementKind
        && content.Parties.Count > 1
        && one.Parties.ToHashSet().SetEquals(content.Parties)
        && signed is { Precision: <= DatePrecision.Month }
        && one.Signed is { Precision: <= DatePrecision.Month };

    private static bool IsNear(PartialDate one, PartialDate other) =>
        Math.Abs(one.Start.DayNumber - other.Start.DayNumber) < DaysApart;
}
