using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>What the parts of a draft's form share.</summary>
public sealed class DraftFormState
{
    private readonly Action _touched;

    public DraftFormState(DraftView view, DraftPerson person, RegisterBook book, Action touched)
    {
        (View, Person, Book, _touched) = (view, person, book, touched);
        Entries = DraftEntries.Of(view.Seen.Record);
        Names = new Dictionary<string, BilingualText>(view.Names, StringComparer.Ordinal);
    }

    public DraftView View { get; }

    public DraftPerson Person { get; }

    public RegisterBook Book { get; }

    public DraftEntries Entries { get; set; }

    /// <summary>The names of agreements and documents that the form has met.</summary>
    public Dictionary<string, BilingualText> Names { get; }

    public IReadOnlyList<DraftFault> Faults { get; set; } = [];

    public string? FaultOf(string part) => Faults.FirstOrDefault(fault => fault.Part == part)?.Rule;

    /// <summary>Somebody has written something: it is saved soon.</summary>
    public void Touch() => _touched();

    /// <summary>Published parties of another area are shown, and are theirs to change.</summary>
    public bool IsForeign(string organisation) =>
        View.Base?.Parties.Any(party => party.Organisation == organisation) == true
        && !Person.Covers(Book.Units.GetValueOrDefault(organisation));
}
