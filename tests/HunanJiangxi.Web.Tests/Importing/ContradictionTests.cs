using System.Text.Json;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Importing;

/// <summary>
/// A figure that another source gives differently: both stay, both are shown, and which one comes first is a person's
/// decision with its reason.
/// </summary>
public sealed class ContradictionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Day = "2023-08-02";
    private static readonly Actor s_reviewer = new("reviewer", "liuyang");

    [Fact]
    public async Task A_contradiction_is_never_accepted_by_confidence_alone()
    {
        var proposal = await ProposeAsync("crossprovince-services", 233, "项", "service");
        Assert.Equal(ProposalRelation.Contradicts, proposal.Relation);

        await using var db = portal.Database();
        var settled = await new ProposalDesk(db, TimeProvider.System).SettleAsync(proposal.Id, s_reviewer, default);

        Assert.Null(settled);
        Assert.Equal(ProposalStatus.Waiting, (await FindAsync(proposal.Id)).Status);
    }

    [Fact]
    public async Task A_restated_number_becomes_evidence_and_no_second_row()
    {
        var proposal = await ProposeAsync("hightech-enterprises", 1328, "家", "enterprise");
        Assert.Equal(ProposalRelation.Corroborates, proposal.Relation);
        await using var db = portal.Database();
        await new ProposalDesk(db, TimeProvider.System).SettleAsync(proposal.Id, s_reviewer, default);

        var row = Assert.Single(await RowsAsync("hightech-enterprises"));
        Assert.Contains(
            row.GetProperty("evidence").EnumerateArray(),
            proof => proof.GetProperty("quote").GetString()!.Contains("1328", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_later_number_stands_beside_the_old_one_and_comes_first()
    {
        var proposal = await ProposeAsync("road-corridors-built", 23, "条", "corridor", "2025-03-04");
        Assert.Equal(ProposalRelation.Updates, proposal.Relation);
        await using var db = portal.Database();
        await new ProposalDesk(db, TimeProvider.System).SettleAsync(proposal.Id, s_reviewer, default);

        Assert.Equal(2, (await RowsAsync("road-corridors-built")).Count);
        var page = await portal.PageAsync("/en/indicators/road-corridors-built");
        Assert.True(
            page.IndexOf("<b>23</b>", StringComparison.Ordinal) < page.IndexOf("<b>19</b>", StringComparison.Ordinal)
        );
        Assert.Contains("Earlier values", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_somebody_chooses_both_values_are_marked_as_differing()
    {
        var proposal = await ProposeAsync("red-train-trips", 55, "趟", "trip");
        await AcceptAsync(
            proposal,
            ProposalDecision.AsRead with
            {
                Seen = new(proposal.Relation, proposal.RelatedFactId),
            }
        );

        var zh = await portal.PageAsync("/zh/indicators/red-train-trips");
        Assert.Equal(2, Count(zh, ">来源不一，尚未选定<"));
        var rows = await RowsAsync("red-train-trips");
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Single(row.GetProperty("differsFrom").EnumerateArray()));
        Assert.All(rows, row => Assert.False(row.GetProperty("isChosen").GetBoolean()));
    }

    [Theory]
    [InlineData("lushui-compensation", 96_000_000, "元", "yuan", true)]
    [InlineData("alliance-scenic-areas", 31, "家", "scenic-area", false)]
    public async Task The_chosen_value_comes_first_with_its_reason_and_the_other_stays(
        string indicator,
        long value,
        string unit,
        string code,
        bool choosesKnown
    )
    {
        var proposal = await ProposeAsync(indicator, value, unit, code);
        await AcceptAsync(
            proposal,
            ProposalDecision.AsRead with
            {
                ChosenBecause = new BilingualText("与财政部门公布的一致。", null),
                ChosenReading = choosesKnown ? proposal.RelatedFactId : null,
            }
        );

        var rows = await RowsAsync(indicator);
        var chosen = Assert.Single(rows, row => row.GetProperty("isChosen").GetBoolean());
        Assert.Equal(choosesKnown, chosen.GetProperty("id").GetInt32() == proposal.RelatedFactId);
        Assert.Equal(2, rows.Count);
        var (zh, en) = (
            await portal.PageAsync($"/zh/indicators/{indicator}"),
            await portal.PageAsync($"/en/indicators/{indicator}")
        );
        Assert.Contains("与财政部门公布的一致。", zh, StringComparison.Ordinal);
        // nobody has written the reason in English: the page shows the Chinese one and says so
        Assert.Contains(
            "lang=\"zh",
            en[..en.IndexOf("与财政部门公布的一致。", StringComparison.Ordinal)],
            StringComparison.Ordinal
        );
        Assert.Contains("Values not chosen", en, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync($"/en/indicators/{indicator}")).Count, 1, 8);
    }

    [Fact]
    public async Task A_decision_on_what_somebody_else_has_changed_is_refused()
    {
        var (first, second) = (
            await ProposeAsync("conference-agreements", 17, "项", "agreement"),
            await ProposeAsync("conference-agreements", 17, "份", "agreement")
        );
        var seen = new ProposalLink(second.Relation, second.RelatedFactId);
        await AcceptAsync(first, ProposalDecision.AsRead);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
            AcceptAsync(second, ProposalDecision.AsRead with { Seen = seen })
        );
        Assert.Equal("proposal.relation", refused.Rule);
    }

    private async Task<Proposal> ProposeAsync(
        string indicator,
        decimal value,
        string unit,
        string code,
        string day = Day
    )
    {
        var sentence = FormattableString.Invariant($"另据统计，{indicator}为{value}{unit}。");
        var document = News.Of(
            $"有关数字 {indicator} {unit}\n{day}\n{sentence}",
            (sentence, News.Reading(indicator, value, unit, code, day))
        );
        await using var db = portal.Database();
        var stored = await new DocumentStore(db, TimeProvider.System).StoreAsync([document], Actor.Portal, default);
        return await db.Proposals.AsNoTracking().SingleAsync(one => one.DocumentId == stored[0].DocumentId);
    }

    private async Task AcceptAsync(Proposal proposal, ProposalDecision decision)
    {
        await using var db = portal.Database();
        await new ProposalDesk(db, TimeProvider.System).AcceptAsync(proposal.Id, decision, s_reviewer, default);
    }

    private async Task<Proposal> FindAsync(int id)
    {
        await using var db = portal.Database();
        return await db.Proposals.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    private async Task<List<JsonElement>> RowsAsync(string indicator)
    {
        var answer = JsonDocument.Parse(await portal.PageAsync($"/api/v1/readings?indicator={indicator}"));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray()];
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
