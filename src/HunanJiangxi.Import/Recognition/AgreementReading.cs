using HunanJiangxi.Domain.Agreements;

namespace HunanJiangxi.Import.Recognition;

/// <summary>An instrument as a sentence names it, before parties and dates are added.</summary>
internal sealed record AgreementReading(string Name, AgreementKind Kind, int Start, int End)
{
    /// <summary>The verb's place, which parts the parties before it from what follows.</summary>
    public int VerbStart { get; init; }

    public int VerbEnd { get; init; }

    public int? Instruments { get; init; }

    public bool IsNamed { get; init; }
}
