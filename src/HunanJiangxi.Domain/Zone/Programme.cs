using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>
/// A frame of cooperation with members, tasks and a period: the 2014 exchange, the 2021 demonstration zone, and the
/// two that stand beside them for comparison.
/// </summary>
public sealed class Programme
{
    private readonly List<ProgrammeTask> _tasks = [];
    private readonly List<Membership> _memberships = [];

    private Programme() { }

    public Programme(string slug) => Slug = Values.Slug.Checked(slug);

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public int Ordinal { get; private set; }

    public ProgrammeKind Kind { get; private set; }

    /// <summary>Whether it is the border zone's own; the others are shown for comparison and never counted with it.</summary>
    public bool IsOwn { get; private set; }

    public BilingualText Name { get; private set; } = null!;

    public BilingualText Summary { get; private set; } = null!;

    /// <summary>The document it rests on.</summary>
    public BilingualText? Basis { get; private set; }

    public PartialDate? Starts { get; private set; }

    public PartialDate? Ends { get; private set; }

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    public IReadOnlyCollection<ProgrammeTask> Tasks => _tasks;

    public IReadOnlyCollection<Membership> Memberships => _memberships;

    public void Describe(int ordinal, ProgrammeKind kind, bool isOwn, BilingualText name, BilingualText summary)
    {
        (Ordinal, Kind, IsOwn, Name, Summary) = (ordinal, kind, isOwn, name, summary);
    }

    public void Rest(BilingualText? basis, PartialDate? starts, PartialDate? ends, NamedSource source)
    {
        if (starts is not null && ends is not null && ends.End < starts.Start)
        {
            throw new RuleViolationException("programme.period", $"{Slug} ends before it starts.");
        }

        (Basis, Starts, Ends, Source) = (basis, starts, ends, source);
    }

    public ProgrammeTask Task(string slug, int ordinal, BilingualText name)
    {
        var task = _tasks.Find(known => known.Slug == slug);
        if (task is null)
        {
            task = new ProgrammeTask(this, slug);
            _tasks.Add(task);
        }

        task.Describe(ordinal, name);
        return task;
    }

    public Membership Admit(
        Organisation organisation,
        PartialDate? joined,
        BilingualText? role,
        BilingualText? note,
        NamedSource source
    )
    {
        var membership = _memberships.Find(known => known.Organisation == organisation);
        if (membership is null)
        {
            membership = new Membership(this, organisation);
            _memberships.Add(membership);
        }

        membership.Describe(joined, role, note, source);
        return membership;
    }
}
