using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Linking;

/// <summary>
/// Agreements of the register that a draft may be the second record of: those that the importer would take for the same,
/// and those whose name is nearly the same, the likeliest first.
/// </summary>
public static class AgreementDuplicates
{
    private const decimal NearName = 0.6m;
    private const int LeastLetters = 4;

    public static IReadOnlyList<KnownAgreement> Among(DraftRecord draft, IEnumerable<KnownAgreement> known) =>
        [
            .. known
                .Select(one => (One: one, Likeness: Likeness(draft, one)))
                .Where(pair => pair.Likeness > 0)
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => pair.One.Id)
                .Select(pair => pair.One),
        ];

    private static decimal Likeness(DraftRecord draft, KnownAgreement one) =>
        Math.Max(
            Likeness(draft, one, Language.Zh, draft.NameZh, one.Name.Zh),
            Likeness(draft, one, Language.En, draft.NameEn, one.Name.En)
        );

    private static decimal Likeness(
        DraftRecord draft,
        KnownAgreement one,
        Language language,
        string? name,
        string? known
    )
    {
        if (name is null || Wording.Bare(name).Length < LeastLetters)
        {
            return 0;
        }

        var content = new AgreementContent(name, draft.Kind ?? one.Kind)
        {
            Signed = draft.Signed,
            Parties = [.. draft.Parties.Select(party => party.Organisation)],
        };
        var isSame = AgreementLinks.Of(content, language, [one]).Relation != ProposalRelation.New;
        var alike = known is null ? 0 : Wording.Alike(known, name);
        return (isSame ? 1 : 0) + (alike >= NearName ? alike : 0);
    }
}
