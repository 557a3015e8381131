using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Data.Seeding;

/// <summary>Programmes with tasks and members, the field tree, and the meetings from their entries.</summary>
internal sealed class ProgrammeSeeds(PortalDb db, RegisterIndex index)
{
    public void Programmes(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() => Programme(entry));
        }
    }

    public void Fields(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() => Field(entry));
        }

        // Parents may stand below their children in the file.
        foreach (var entry in entries.Where(entry => index.Fields.ContainsKey(entry.Text("slug"))))
        {
            CooperationField? parent = null;
            _ = entry.Has("parent") && entry.TryResolve("parent", index.Fields, out parent);
            entry.Apply(() => index.Fields[entry.Text("slug")].PlaceUnder(parent));
        }
    }

    public void Meetings(IReadOnlyList<SeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Apply(() => Meeting(entry));
        }
    }

    private void Programme(SeedEntry entry)
    {
        var slug = entry.Text("slug");
        if (!index.Programmes.TryGetValue(slug, out var programme))
        {
            index.Programmes[slug] = programme = new Programme(slug);
            db.Add(programme);
        }

        var (ordinal, kind) = (entry.Integer("ordinal"), entry.Word<ProgrammeKind>("kind"));
        var (name, summary) = (entry.Bilingual("name"), entry.Bilingual("summary"));
        programme.Describe(ordinal, kind, entry.Flag("own"), name, summary);
        var (basis, starts) = (entry.OptionalBilingual("basis"), entry.OptionalDate("starts"));
        entry.Awaits("ends");
        if (SeedSource.Of(entry, index) is { } source)
        {
            programme.Rest(basis, starts, entry.OptionalDate("ends"), source);
        }

        foreach (var task in entry.Entries("tasks"))
        {
            task.Apply(() =>
            {
                var known = programme.Task(task.Text("slug"), task.Integer("ordinal"), task.Bilingual("name"));
                index.Tasks[RegisterIndex.KeyOf(known)] = known;
            });
        }

        foreach (var member in entry.Entries("members"))
        {
            member.Apply(() => Member(programme, member));
        }
    }

    private void Member(Programme programme, SeedEntry entry)
    {
        var joined = entry.OptionalDate("joined");
        joined = entry.Flag("by") ? joined?.AsLimit() : joined;
        var (role, note) = (entry.OptionalBilingual("role"), entry.OptionalBilingual("note"));
        entry.Awaits("source");
        if (
            entry.TryResolve("organisation", index.Organisations, out var organisation)
            && SeedSource.Of(entry, index) is { } source
        )
        {
            programme.Admit(organisation, joined, role, note, source);
        }
    }

    private void Field(SeedEntry entry)
    {
        var slug = entry.Text("slug");
        var tasks = entry
            .Words("tasks")
            .Select(word => entry.TryResolve("tasks", word, index.Tasks, out var task) ? task : null)
            .OfType<ProgrammeTask>()
            .ToList();
        entry.Awaits("parent", "ordinal", "name", "note");
        if (SeedSource.Of(entry, index) is not { } source)
        {
            return;
        }

        if (!index.Fields.TryGetValue(slug, out var field))
        {
            index.Fields[slug] = field = new CooperationField(slug);
            db.Add(field);
        }

        var (name, note, ordinal) = (
            entry.Bilingual("name"),
            entry.OptionalBilingual("note"),
            entry.Integer("ordinal")
        );
        // what people have named since is theirs
        if (field.Version == 1)
        {
            field.Describe(ordinal, name, note, source);
        }

        field.MapTo(tasks);
    }

    private void Meeting(SeedEntry entry)
    {
        var slug = entry.Text("slug");
        var (series, name) = (entry.Bilingual("series"), entry.Bilingual("name"));
        var (ordinal, claimed) = (entry.OptionalInteger("ordinal"), entry.OptionalInteger("claimed"));
        var date = entry.OptionalDate("date");
        date = entry.Flag("by") ? date?.AsLimit() : date;
        Organisation? host = null;
        _ = entry.Has("host") && entry.TryResolve("host", index.Organisations, out host);
        var (planned, note) = (entry.Flag("planned"), entry.OptionalBilingual("note"));
        entry.Awaits("source");
        if (
            !entry.TryResolve("programme", index.Programmes, out var programme)
            || SeedSource.Of(entry, index) is not { } source
        )
        {
            return;
        }

        if (!index.Meetings.TryGetValue(slug, out var meeting))
        {
            index.Meetings[slug] = meeting = new Meeting(slug);
            db.Add(meeting);
        }

        // what people have changed since is theirs
        if (meeting.Version > 1)
        {
            return;
        }

        meeting.Describe(programme, series, ordinal, name, source);
        meeting.Held(date, planned, host, claimed, note);
    }
}
