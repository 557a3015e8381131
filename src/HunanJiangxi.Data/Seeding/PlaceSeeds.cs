using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Data.Seeding;

/// <summary>Named sources, administrative units, organisations, clusters and counties from their entries.</summary>
internal sealed class PlaceSeeds(PortalDb db, RegisterIndex index)
{
    public void Sources(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() =>
            {
                var (slug, title) = (entry.Text("slug"), entry.Bilingual("title"));
                if (!index.Sources.TryGetValue(slug, out var source))
                {
                    index.Sources[slug] = source = new NamedSource(slug, title);
                    db.Add(source);
                }

                source.Describe(
                    title,
                    entry.OptionalBilingual("office"),
                    entry.OptionalText("address"),
                    entry.OptionalText("licence"),
                    entry.OptionalBilingual("note")
                );
            });
        }
    }

    public void Units(IReadOnlyList<SeedEntry> entries)
    {
        // A unit's parent may stand below it in the file, but provinces come before prefectures by level.
        foreach (var entry in entries.OrderBy(entry => entry.OptionalWord<UnitLevel>("level")))
        {
            entry.Apply(() => Unit(entry));
        }
    }

    public void Organisations(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() =>
            {
                var (slug, kind) = (entry.Text("slug"), entry.Word<OrganisationKind>("kind"));
                AdministrativeUnit? unit = null;
                _ = entry.Has("unit") && entry.TryResolve("unit", index.Units, out unit);
                entry.Awaits("name", "short");
                if (Source(entry) is not { } source || !Slug.IsValid(slug))
                {
                    return;
                }

                var (name, shortName) = (entry.Bilingual("name"), entry.OptionalBilingual("short"));
                var body = Organisation(slug, kind);
                // what people have named since is theirs
                if (body.Version == 1)
                {
                    body.Describe(name, shortName, unit, source);
                }
            });
        }
    }

    public void Clusters(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() =>
            {
                var slug = entry.Text("slug");
                if (!index.Clusters.TryGetValue(slug, out var cluster))
                {
                    index.Clusters[slug] = cluster = new Cluster(slug);
                    db.Add(cluster);
                }

                entry.Awaits("ordinal", "name");
                if (Source(entry) is { } source)
                {
                    cluster.Describe(entry.Integer("ordinal"), entry.Bilingual("name"), source);
                }
            });
        }
    }

    public void Counties(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() => County(entry));
        }
    }

    private void Unit(SeedEntry entry)
    {
        var (code, slug) = (entry.Text("code"), entry.Text("slug"));
        var (level, kind) = (entry.Word<UnitLevel>("level"), entry.Word<UnitKind>("kind"));
        var (name, shortName) = (entry.Bilingual("name"), entry.Bilingual("short"));
        AdministrativeUnit? parent = null;
        _ = entry.Has("parent") && entry.TryResolve("parent", index.Units, out parent);
        if (Source(entry) is not { } source)
        {
            return;
        }

        if (!index.Units.TryGetValue(code, out var unit))
        {
            unit = new AdministrativeUnit(code, slug, level, kind, name);
            index.Units[code] = unit;
            db.Add(unit);
        }

        unit.Describe(name, shortName, parent, source);
        Organisation(slug, KindOf(level)).Describe(name, shortName, unit, source);
    }

    private void County(SeedEntry entry)
    {
        var (slug, pinyin) = (entry.Text("slug"), entry.Text("pinyin"));
        var clusters = entry
            .Words("clusters")
            .Select(word => entry.TryResolve("clusters", word, index.Clusters, out var cluster) ? cluster : null)
            .OfType<Cluster>()
            .ToList();
        var seat = entry.Inner("seat");
        if (seat is null)
        {
            entry.Fault("seat is missing");
        }

        entry.Awaits("source");
        if (
            !entry.TryResolve("code", index.Units, out var unit)
            || Source(entry) is not { } source
            || seat is null
            || Source(seat) is not { } seatSource
        )
        {
            return;
        }

        if (unit.Slug != slug)
        {
            entry.Fault("code", $"{unit.Code} is the code of '{unit.Slug}', not of '{slug}'");
            return;
        }

        if (!index.Counties.TryGetValue(slug, out var county))
        {
            index.Counties[slug] = county = new County(unit, index.Organisations[slug]);
            db.Add(county);
        }

        county.Describe(pinyin, source);
        county.BelongTo(clusters);
        seat.Apply(() =>
            county.Seated(
                new SeatPoint(seat.Number("latitude"), seat.Number("longitude")),
                seat.OptionalBilingual("note"),
                seatSource
            )
        );
    }

    private Organisation Organisation(string slug, OrganisationKind kind)
    {
        if (!index.Organisations.TryGetValue(slug, out var organisation))
        {
            index.Organisations[slug] = organisation = new Organisation(slug, kind);
            db.Add(organisation);
        }

        return organisation;
    }

    private NamedSource? Source(SeedEntry entry) => SeedSource.Of(entry, index);

    private static OrganisationKind KindOf(UnitLevel level) =>
        level switch
        {
            UnitLevel.Province => OrganisationKind.Province,
            UnitLevel.Prefecture => OrganisationKind.Prefecture,
            UnitLevel.County => OrganisationKind.County,
            _ => throw new RuleViolationException("unit.level", $"Unknown level {level}."),
        };
}

/// <summary>Every seed entry names its source.</summary>
internal static class SeedSource
{
    public static NamedSource? Of(SeedEntry entry, RegisterIndex index) =>
        entry.TryResolve("source", index.Sources, out var source) ? source : null;
}
