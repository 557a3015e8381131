using System.Globalization;
using System.Text;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Proposals;

namespace HunanJiangxi.Import.Tests;

public sealed class FactCaseTests
{
    private static readonly DocumentImporter Importer = DocumentImporter.WithBuiltInVocabulary();

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "agreements", MemberType = typeof(CaseFiles))]
    public void Agreements_are_read_as_the_case_says(string language, string text, Case item) =>
        CaseFiles.Compare(
            item,
            Read<AgreementContent>(language, text, item)
                .Where(static agreement => agreement.AgreementKind != AgreementKind.Mechanism)
                .OrderBy(static agreement => agreement.Name, StringComparer.Ordinal)
                .Select(static agreement =>
                    $"{agreement.Name} | {agreement.Signed ?? "-"} | {string.Join(',', agreement.Parties)}"
                )
        );

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "events", MemberType = typeof(CaseFiles))]
    public void Events_are_read_as_the_case_says(string language, string text, Case item) =>
        CaseFiles.Compare(
            item,
            Read<EventContent>(language, text, item)
                .Select(static happening =>
                    $"{happening.Date} {PrecisionOf(happening.Date!)} {happening.Status.ToString().ToLowerInvariant()}"
                )
        );

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "milestones", MemberType = typeof(CaseFiles))]
    public void Milestones_are_read_as_the_case_says(string language, string text, Case item) =>
        CaseFiles.Compare(
            item,
            Read<MilestoneContent>(language, text, item)
                .Select(static m => $"{m.Status} {m.Title}{(m.Due is null ? "" : $" by {m.Due}")}")
        );

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "indicators", MemberType = typeof(CaseFiles))]
    public void Indicators_are_read_as_the_case_says(string language, string text, Case item) =>
        CaseFiles.Compare(
            item,
            Read<ReadingContent>(language, text, item, Lead(language))
                .Select(static reading =>
                    $"{(reading.Indicator is null ? "" : $"[{reading.Indicator}] ")}{reading.Name} | "
                    + $"{reading.Value.ToString("0.####", CultureInfo.InvariantCulture)} {reading.Unit} "
                    + $"{FindingCaseTests.QualifierOf(reading.Qualifier)} | "
                    + $"{(reading.Scope.Count == 0 ? "-" : string.Join(',', reading.Scope))} | "
                    + $"{(reading.Basis == AsOfBasis.Stated ? reading.AsOf : "-")}"
                )
        );

    private static IEnumerable<T> Read<T>(string language, string text, Case item, string lead = "")
        where T : ProposalContent
    {
        var published = item.ReferenceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var head =
            language == "zh"
                ? $"湘赣边两省合作消息\n发布时间：{published}\n\n{lead}"
                : $"News of border cooperation\nUpdated: {published}\n\n{lead}";
        var document = Importer.Read(Encoding.UTF8.GetBytes(head + text), "case.txt");
        Assert.All(
            document.Proposals,
            proposal =>
                Assert.Contains(
                    document.Text.Substring(proposal.Start, proposal.Length),
                    text,
                    StringComparison.Ordinal
                )
        );
        return document.Proposals.Select(static proposal => proposal.Content).OfType<T>();
    }

    // without a word of cooperation around it a sentence gives nothing
    private static string Lead(string language) =>
        language == "zh" ? "两省协作不断深化。\n" : "Cooperation goes on along the Hunan-Jiangxi border.\n";

    private static string PrecisionOf(string date) =>
        date.Length switch
        {
            4 => "year",
            _ when date.Contains('Q', StringComparison.Ordinal) => "quarter",
            _ when date.Contains('H', StringComparison.Ordinal) => "half-year",
            7 => "month",
            _ => "day",
        };
}
