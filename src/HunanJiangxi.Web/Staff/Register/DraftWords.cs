using System.Globalization;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>The words for a draft's parts, their values, its rules and its times.</summary>
public sealed class DraftWords(IStringLocalizer<RegisterTexts> text, EnumWords words, DateWords dates)
{
    // The whole zone keeps one time.
    private static readonly TimeSpan s_beijing = TimeSpan.FromHours(8);

    public static string IdOf(string part) => "part-" + part.Replace('/', '-');

    public string Time(DateTimeOffset at) =>
        at.ToOffset(s_beijing).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public string Rule(string rule)
    {
        var found = text[$"Rule.{rule}"];
        return found.ResourceNotFound ? text["RuleOther", rule] : found;
    }

    /// <summary>The name of a part: 中文名称, or the body whose part it is.</summary>
    public string Label(string part, RegisterBook book)
    {
        var prefix = part.Split('/')[0];
        return prefix == part ? text[$"Part.{part}"]
            : part.StartsWith(DraftParts.PartyPrefix, StringComparison.Ordinal)
                ? text["PartOf", text["Part.Parties"].Value, Body(part[DraftParts.PartyPrefix.Length..], book)]
            : text[$"Part.{prefix}"];
    }

    /// <summary>What a part says, as a person reads it.</summary>
    public string Value(
        string part,
        object? value,
        RegisterBook book,
        IReadOnlyDictionary<string, BilingualText> names
    ) =>
        value switch
        {
            null => "",
            DraftParty party => Party(party, book),
            DraftRelation relation => $"{words.Of(relation.Kind)} {Name(relation.To, names)}",
            DraftQuote quote => text["Quoted", quote.Words, Name(quote.Document, names)],
            DraftAttachment file => File(file),
            DraftMilestone milestone => Milestone(milestone, book),
            string written => Written(part, written, book),
            _ => value.ToString() ?? "",
        };

    private string Written(string part, string written, RegisterBook book) =>
        part switch
        {
            nameof(DraftRecord.Kind) => words.Of(Enum.Parse<AgreementKind>(written)),
            nameof(DraftRecord.Status) => words.Of(Enum.Parse<AgreementStatus>(written)),
            nameof(DraftRecord.Programme) => Found(
                book.Programmes.FirstOrDefault(one => one.Slug == written)?.Name,
                written
            ),
            nameof(DraftRecord.Meeting) => Found(
                book.Meetings.FirstOrDefault(one => one.Slug == written)?.Name,
                written
            ),
            nameof(DraftRecord.Source) => Found(book.Sources.FirstOrDefault(one => one.Slug == written)?.Name, written),
            nameof(DraftRecord.Signed)
            or nameof(DraftRecord.PeriodStart)
            or nameof(DraftRecord.PeriodEnd)
            or nameof(DraftRecord.StatusSince) => Date(written),
            _ when part.StartsWith(DraftParts.FieldPrefix, StringComparison.Ordinal) => Found(
                book.Fields.FirstOrDefault(one => one.Slug == written)?.Name,
                written
            ),
            _ => written,
        };

    public string Body(string slug, RegisterBook book) => Found(book.Body(slug)?.Name, slug);

    private string Party(DraftParty party, RegisterBook book)
    {
        string?[] said =
        [
            Body(party.Organisation, book),
            party.Signed is { } signed ? text["SignedOn", Date(signed)].Value : null,
            party.PostZh,
            party.PostEn,
        ];
        return string.Join(" · ", said.OfType<string>());
    }

    private string Milestone(DraftMilestone milestone, RegisterBook book)
    {
        string?[] said =
        [
            milestone.TitleZh,
            milestone.TitleEn,
            milestone.Status is { } status ? words.Of(status) : null,
            milestone.Due is { } due ? text["DueOn", Date(due)].Value : null,
            milestone.Recurrence is { } often ? words.Of(often) : null,
            .. milestone.Parties.Select(party => Body(party, book)),
        ];
        return string.Join(" · ", said.OfType<string>());
    }

    private string File(DraftAttachment file)
    {
        string?[] said = [file.Name, file.TitleZh, file.TitleEn, words.Of(file.Type), FileWords.Size(file.Length)];
        return string.Join(" · ", said.OfType<string>());
    }

    private string Date(string written) => PartialDate.TryParse(written, out var date) ? dates.Of(date) : written;

    private static string Name(string slug, IReadOnlyDictionary<string, BilingualText> names) =>
        Found(names.GetValueOrDefault(slug), slug);

    private static string Found(BilingualText? name, string slug) => name?.In(SiteLanguage.Current) ?? slug;
}
