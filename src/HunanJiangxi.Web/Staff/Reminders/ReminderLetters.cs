using System.Globalization;
using System.Text;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Staff.Milestones;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>What a letter says of one milestone.</summary>
public sealed record LetterLine(
    string Slug,
    BilingualText Title,
    PartialDate Due,
    BilingualText Party,
    ReminderKind Kind
);

/// <summary>Writes the letter, in Chinese first and in English below: nobody's language is asked for.</summary>
public sealed class ReminderLetters(IStringLocalizer<RemindersTexts> texts, DateWords dates)
{
    /// <param name="lines">At least one.</param>
    /// <param name="portal">The portal's own address, which the links begin with.</param>
    public Letter Write(IReadOnlyList<LetterLine> lines, Uri portal)
    {
        var subject = "";
        var body = new StringBuilder();
        foreach (var culture in (string[])["zh-CN", "en-US"])
        {
            using var _ = new Tongue(culture);
            subject += (subject.Length == 0 ? "" : " / ") + texts["LetterSubject", lines.Count].Value;
            body.Append(body.Length == 0 ? "" : "\n——\n\n").Append(texts["LetterOpening"].Value).Append('\n');
            foreach (var line in lines.OrderByDescending(line => line.Kind).ThenBy(line => line.Due.Start))
            {
                body.Append('\n')
                    .Append(
                        texts[
                            $"Letter.{line.Kind}",
                            line.Title.In(SiteLanguage.Current),
                            dates.Of(line.Due),
                            line.Party.In(SiteLanguage.Current)
                        ].Value
                    )
                    .Append('\n')
                    .Append(new Uri(portal, MilestoneAddresses.One(line.Slug)).AbsoluteUri)
                    .Append('\n');
            }

            body.Append('\n').Append(texts["LetterClosing"].Value).Append('\n');
        }

        return new Letter(subject, body.ToString());
    }

    /// <summary>Speaks another language until it is disposed.</summary>
    private sealed class Tongue : IDisposable
    {
        private readonly CultureInfo _own = CultureInfo.CurrentUICulture;
        private readonly CultureInfo _ownForms = CultureInfo.CurrentCulture;

        public Tongue(string culture) =>
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_own, _ownForms);
    }
}
