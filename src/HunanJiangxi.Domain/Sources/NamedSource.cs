using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Sources;

/// <summary>
/// Where a register entry comes from when no imported document proves it: a code list, a census table, a plan.
/// Entered by a named office.
/// </summary>
public sealed class NamedSource
{
    private NamedSource() { }

    public NamedSource(string slug, BilingualText title)
    {
        Slug = Values.Slug.Checked(slug);
        Title = title;
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public BilingualText Title { get; private set; } = null!;

    public BilingualText? Office { get; private set; }

    public string? Address { get; private set; }

    public string? Licence { get; private set; }

    public BilingualText? Note { get; private set; }

    public void Describe(
        BilingualText title,
        BilingualText? office,
        string? address,
        string? licence,
        BilingualText? note
    )
    {
        (Title, Office, Address, Licence, Note) = (title, office, address, licence, note);
    }
}
