using HunanJiangxi.Domain.Agreements;

namespace HunanJiangxi.Import.Recognition;

/// <summary>An instrument as a sentence names it, before parties and dates are added.</summary>
internal sealed record AgreementReading(string Name, AgreementKind Kind, int Start, int End)
{
    /// <summary>The verb's place, which parts the parties before it from what follows.</summary>
    public int VerbStart { get; init; }

    public int VerbEnd { get; init; }

    /// <summary>Where the verb of the instrument before it in the sentence ends; its subject is not this one's.</summary>
    public int PreviousVerbEnd { get; init; }

    public int? Instruments { get; init; }

    public bool IsNamed { get; init; }

    /// <summary>A paper without any name: 双方签署协议.</summary>
    public bool IsBare { get; init; }

    /// <summary>Without a name, told by what it is for: "an agreement to …".</summary>
    public bool IsPurposed { get; init; }

    /// <summary>Carried out, not signed, by what the sentence tells.</summary>
    public bool IsStanding { get; init; }
}
