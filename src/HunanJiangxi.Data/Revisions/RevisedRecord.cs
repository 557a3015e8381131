using System.Globalization;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Revisions;

/// <summary>The record that a revision is about: what it says now, and how it takes its next version.</summary>
internal sealed class RevisedRecord
{
    private readonly IndicatorDefinition? _indicator;
    private readonly Target? _target;
    private readonly Meeting? _meeting;

    private RevisedRecord(IndicatorDefinition? indicator, Target? target, Meeting? meeting) =>
        (_indicator, _target, _meeting) = (indicator, target, meeting);

    public Organisation? Host => _meeting?.Host;

    /// <exception cref="RuleViolationException"><c>revision.reference</c>: there is no such record.</exception>
    public static async Task<RevisedRecord> LoadAsync(
        PortalDb db,
        RevisionKind kind,
        string slug,
        CancellationToken cancellationToken
    )
    {
        var found = new RevisedRecord(
            kind == RevisionKind.Definition
                ? await db
                    .Indicators.Include(one => one.Source)
                    .SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken)
                : null,
            kind == RevisionKind.Target
                ? await db
                    .Targets.Include(one => one.Source)
                    .SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken)
                : null,
            kind == RevisionKind.Meeting
                ? await db
                    .Meetings.Include(one => one.Source)
                    .Include(one => one.Host)
                    .SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken)
                : null
        );
        return found is { _indicator: null, _target: null, _meeting: null }
            ? throw new RuleViolationException("revision.reference", $"There is no {kind} '{slug}'.")
            : found;
    }

    public RevisionContent Content() =>
        _indicator is not null
            ? new RevisionContent
            {
                NameZh = _indicator.Name.Zh,
                NameEn = _indicator.Name.En,
                TextZh = _indicator.Definition.Zh,
                TextEn = _indicator.Definition.En,
                UnitZh = _indicator.UnitName.Zh,
                UnitEn = _indicator.UnitName.En,
                Source = _indicator.Source.Slug,
            }
        : _target is not null
            ? new RevisionContent
            {
                TextZh = _target.Text.Zh,
                TextEn = _target.Text.En,
                Due = _target.DueBy?.ToString(),
                Value = _target.Value,
                Source = _target.Source.Slug,
            }
        : new RevisionContent { Value = _meeting!.AgreementsClaimed, Source = _meeting.Source.Slug };

    /// <returns>The version that it has become.</returns>
    public int Take(RevisionContent content, NamedSource source)
    {
        if (_indicator is not null)
        {
            _indicator.Revise(
                new BilingualText(content.NameZh, content.NameEn),
                new BilingualText(content.TextZh, content.TextEn),
                new BilingualText(content.UnitZh, content.UnitEn),
                source
            );
            return _indicator.Version;
        }

        if (_target is not null)
        {
            var due = content.Due is { } written ? PartialDate.Parse(written) : null;
            _target.Revise(due, new BilingualText(content.TextZh, content.TextEn), content.Value, source);
            return _target.Version;
        }

        _meeting!.Claim((int?)content.Value, source);
        return _meeting.Version;
    }

    /// <summary>What the record is called: an indicator and a meeting by name, a target by its wording.</summary>
    public BilingualText Name => _indicator?.Name ?? _target?.Text ?? _meeting!.Name;

    public int Version => _indicator?.Version ?? _target?.Version ?? _meeting!.Version;

    /// <summary>The page of a government site that a revision names becomes a source of the register.</summary>
    public static NamedSource Entry(Revision revision, Organisation office)
    {
        var (zh, en) = (office.Name.In(Language.Zh), office.Name.In(Language.En));
        var title = new BilingualText($"{zh}提交的登记变更依据", $"Ground of a change entered by {en}");
        var source = new NamedSource("revision-" + revision.Id.ToString(CultureInfo.InvariantCulture), title);
        source.Describe(title, office.Name, revision.Content.Source, licence: null, note: null);
        return source;
    }
}
