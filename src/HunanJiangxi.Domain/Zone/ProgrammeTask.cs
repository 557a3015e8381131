using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>One of a programme's stated tasks: six of the zone's plan, five of the pairing.</summary>
public sealed class ProgrammeTask
{
    private ProgrammeTask() { }

    internal ProgrammeTask(Programme programme, string slug) =>
        (Programme, Slug) = (programme, Values.Slug.Checked(slug));

    public int Id { get; private set; }

    public int ProgrammeId { get; private set; }

    public Programme Programme { get; private set; } = null!;

    public string Slug { get; private set; } = "";

    public int Ordinal { get; private set; }

    public BilingualText Name { get; private set; } = null!;

    internal void Describe(int ordinal, BilingualText name) => (Ordinal, Name) = (ordinal, name);
}
