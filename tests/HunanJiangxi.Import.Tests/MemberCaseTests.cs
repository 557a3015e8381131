using System.Text;
using HunanJiangxi.Domain.Proposals;

namespace HunanJiangxi.Import.Tests;

/// <summary>
/// Who takes part. A case with a line break brings its own title; the others stand under one about the zone.
/// </summary>
public sealed class MemberCaseTests
{
    private static readonly DocumentImporter Importer = DocumentImporter.WithBuiltInVocabulary();

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "members", MemberType = typeof(CaseFiles))]
    public void Members_are_read_as_the_case_says(string language, string text, Case item)
    {
        var title = language == "zh" ? "湘赣边合作消息" : "News of Hunan-Jiangxi border cooperation";
        var (head, body) = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
            ? (text[..end], text[(end + 1)..])
            : (title, text);
        var dateline = language == "zh" ? "发布时间：2024-06-10" : "Updated: 2024-06-10";
        var document = Importer.Read(Encoding.UTF8.GetBytes($"{head}\n{dateline}\n\n{body}"), "case.txt");
        CaseFiles.Compare(
            item,
            document
                .Proposals.Select(static proposal => proposal.Content)
                .OfType<MemberContent>()
                .Select(static member => member.Organisation)
                .Order(StringComparer.Ordinal)
        );
    }
}
