using System.Globalization;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Revisions;

/// <summary>One entry that a change touches.</summary>
public sealed record RevisionDifference(string Entry, string? Before, string? After);

/// <summary>The words for a change: its entries, rules and times.</summary>
public sealed class RevisionWords(IStringLocalizer<RevisionTexts> text)
{
    // The whole zone keeps one time.
    private static readonly TimeSpan s_beijing = TimeSpan.FromHours(8);

    public string Time(DateTimeOffset at) =>
        at.ToOffset(s_beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public string Rule(string rule)
    {
        var found = text[$"Rule.{rule}"];
        return found.ResourceNotFound ? text["RuleOther", rule] : found;
    }

    public string Label(RevisionKind kind, string entry) =>
        text[kind == RevisionKind.Meeting && entry == "Value" ? "Entry.Claimed" : $"Entry.{entry}"];

    public static IEnumerable<KeyValuePair<string, string?>> Entries(RevisionContent content) =>
        [
            new("NameZh", content.NameZh),
            new("NameEn", content.NameEn),
            new("TextZh", content.TextZh),
            new("TextEn", content.TextEn),
            new("UnitZh", content.UnitZh),
            new("UnitEn", content.UnitEn),
            new("Due", content.Due),
            new("Value", content.Value?.ToString("0.######", CultureInfo.InvariantCulture)),
            new("Source", content.Source),
        ];

    public static IEnumerable<RevisionDifference> Differences(Revision revision) =>
        Entries(revision.Before)
            .Zip(
                Entries(revision.Content),
                (before, after) => new RevisionDifference(before.Key, before.Value, after.Value)
            )
            .Where(one => one.Before != one.After);
}
