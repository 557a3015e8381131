using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.CooperationFields;

/// <summary>A field of cooperation in a tree, mapped to the tasks of the programmes that name it.</summary>
public sealed class CooperationField
{
    private readonly List<ProgrammeTask> _tasks = [];
    private readonly List<CooperationField> _children = [];

    private CooperationField() { }

    public CooperationField(string slug) => Slug = Values.Slug.Checked(slug);

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public int Ordinal { get; private set; }

    public BilingualText Name { get; private set; } = null!;

    public BilingualText? Note { get; private set; }

    public int? ParentId { get; private set; }

    public CooperationField? Parent { get; private set; }

    public IReadOnlyCollection<CooperationField> Children => _children;

    public IReadOnlyCollection<ProgrammeTask> Tasks => _tasks;

    /// <summary>1 as the register was delivered; each change by an administrator adds one.</summary>
    public int Version { get; private set; } = 1;

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    public void Describe(int ordinal, BilingualText name, BilingualText? note, NamedSource source) =>
        (Ordinal, Name, Note, Source) = (ordinal, name, note, source);

    /// <summary>Names it anew; from then on the delivered register no longer describes it.</summary>
    public void Rename(BilingualText name, BilingualText? note, NamedSource source)
    {
        (Name, Note, Source) = (name, note, source);
        Version++;
    }

    /// <summary>Puts the field under another; a field under itself is a <see cref="RuleViolationException"/>.</summary>
    public void PlaceUnder(CooperationField? parent)
    {
        for (var above = parent; above is not null; above = above.Parent)
        {
            if (above == this)
            {
                throw new RuleViolationException("field.cycle", $"{Slug} cannot lie under itself.");
            }
        }

        Parent = parent;
    }

    public void MapTo(IEnumerable<ProgrammeTask> tasks)
    {
        var wanted = tasks.ToList();
        _tasks.RemoveAll(task => !wanted.Contains(task));
        _tasks.AddRange(wanted.Where(task => !_tasks.Contains(task)));
    }
}
