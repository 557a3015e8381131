using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>
/// That an organisation takes part in a programme, dated only as exactly as known: "by 2021-10" where only the list
/// that names it is dated, undated where no source says.
/// </summary>
public sealed class Membership : Fact
{
    private Membership() { }

    internal Membership(Programme programme, Organisation organisation) =>
        (Programme, Organisation) = (programme, organisation);

    public int ProgrammeId { get; private set; }

    public Programme Programme { get; private set; } = null!;

    public int OrganisationId { get; private set; }

    public Organisation Organisation { get; private set; } = null!;

    public PartialDate? Joined { get; private set; }

    /// <summary>In what part, where the programme tells: a founder, the supporting side of a pairing.</summary>
    public BilingualText? Role { get; private set; }

    public BilingualText? Note { get; private set; }

    internal void Describe(PartialDate? joined, BilingualText? role, BilingualText? note, NamedSource source)
    {
        (Joined, Role, Note) = (joined, role, note);
        VouchBy(source);
    }
}
