using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Seeding;

/// <summary>Indicator definitions, targets, and the readings that no news gives, from their entries.</summary>
internal sealed class FigureSeeds(PortalDb db, RegisterIndex index)
{
    public void Indicators(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() => Indicator(entry));
        }
    }

    /// <summary>Counterparts may point at each other, so that they are set once all indicators have their keys.</summary>
    public void Pairs(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries.Where(entry => index.Indicators.ContainsKey(entry.Text("slug"))))
        {
            IndicatorDefinition? planned = null;
            IndicatorDefinition? unlike = null;
            _ =
                entry.Has("planned-counterpart")
                && entry.TryResolve("planned-counterpart", index.Indicators, out planned);
            _ = entry.Has("unlike") && entry.TryResolve("unlike", index.Indicators, out unlike);
            entry.Apply(() => index.Indicators[entry.Text("slug")].StandBeside(planned, unlike));
        }
    }

    public async Task TargetsAsync(IReadOnlyList<SeedEntry> entries, CancellationToken cancellationToken)
    {
        var known = await db.Targets.ToDictionaryAsync(target => target.Slug, cancellationToken);
        foreach (var entry in entries)
        {
            entry.Apply(() => Target(entry, known));
        }
    }

    public async Task ReadingsAsync(IReadOnlyList<SeedEntry> entries, CancellationToken cancellationToken)
    {
        var known = await db
            .Readings.Where(reading => reading.SourceId != null)
            .Include(reading => reading.Scope)
            .ToListAsync(cancellationToken);
        foreach (var entry in entries)
        {
            entry.Apply(() => Reading(entry, known));
        }
    }

    private void Indicator(SeedEntry entry)
    {
        var slug = entry.Text("slug");
        var (unit, unitName) = (entry.Text("unit"), entry.Bilingual("unit-name"));
        var (kind, ordinal) = (entry.Word<IndicatorKind>("kind"), entry.Integer("ordinal"));
        var (name, definition) = (entry.Bilingual("name"), entry.Bilingual("definition"));
        var scope = entry.Bilingual("scope");
        entry.Awaits("planned-counterpart", "unlike", "source");
        if (!entry.TryResolve("field", index.Fields, out var field) || SeedSource.Of(entry, index) is not { } source)
        {
            return;
        }

        if (!index.Indicators.TryGetValue(slug, out var indicator))
        {
            index.Indicators[slug] = indicator = new IndicatorDefinition(slug);
            db.Add(indicator);
        }

        // what people have changed since is theirs
        if (indicator.Version > 1)
        {
            return;
        }

        indicator.Describe(ordinal, name, definition, scope, source);
        indicator.MeasuredIn(unit, unitName, kind, field);
    }

    private void Target(SeedEntry entry, Dictionary<string, Target> known)
    {
        var (slug, year) = (entry.Text("slug"), entry.OptionalDate("year"));
        var (text, value) = (entry.Bilingual("text"), entry.OptionalNumber("value"));
        IndicatorDefinition? indicator = null;
        _ = entry.Has("indicator") && entry.TryResolve("indicator", index.Indicators, out indicator);
        var taskSlug = entry.OptionalText("task");
        entry.Awaits("source");
        if (
            !entry.TryResolve("programme", index.Programmes, out var programme)
            || SeedSource.Of(entry, index) is not { } source
        )
        {
            return;
        }

        ProgrammeTask? task = null;
        _ = taskSlug is not null && entry.TryResolve("task", programme.Slug + "/" + taskSlug, index.Tasks, out task);
        if (!known.TryGetValue(slug, out var target))
        {
            known[slug] = target = new Target(slug, programme);
            db.Add(target);
        }

        if (target.Version > 1)
        {
            return;
        }

        target.Describe(year, text, source);
        target.Measure(task, indicator, value);
    }

    private void Reading(SeedEntry entry, List<Reading> known)
    {
        var (value, asOf) = (entry.Number("value"), entry.OptionalDate("as-of"));
        var note = entry.OptionalBilingual("note");
        entry.Awaits("organisation", "source", "qualifier");
        if (
            !entry.TryResolve("indicator", index.Indicators, out var indicator)
            || SeedSource.Of(entry, index) is not { } source
        )
        {
            return;
        }

        // without one it measures the whole that the definition names
        Organisation? organisation = null;
        if (entry.Has("organisation") && !entry.TryResolve("organisation", index.Organisations, out organisation))
        {
            return;
        }

        Organisation[] scope = organisation is null ? [] : [organisation];
        var reading = known.Find(other =>
            other.Indicator == indicator
            && other.Source == source
            && other.Scope.SequenceEqual(scope)
            && other.Quantity.Value == value
        );
        if (reading is null)
        {
            var quantity = new Quantity(
                value,
                indicator.Unit,
                entry.OptionalWord<Qualifier>("qualifier") ?? Qualifier.Exact
            );
            reading = new Reading(indicator, quantity, asOf, AsOfBasis.Stated);
            foreach (var measured in scope)
            {
                reading.Measure(measured);
            }

            reading.VouchBy(source);
            known.Add(reading);
            db.Add(reading);
        }

        reading.Annotate(note);
    }
}
