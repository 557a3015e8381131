namespace HunanJiangxi.Domain.Agreements;

/// <summary>What kind of instrument stands between the parties.</summary>
public enum AgreementKind
{
    Agreement = 1,

    /// <summary>A framework that later agreements fill (框架协议).</summary>
    Framework = 2,
    Memorandum = 3,
    Declaration = 4,
    Protocol = 5,

    /// <summary>Several instruments reported together, named or not ("nine agreements").</summary>
    Set = 6,

    /// <summary>Joining an agreement that stands already.</summary>
    Accession = 7,

    /// <summary>A pairing of cities laid down by a plan.</summary>
    Pairing = 8,

    /// <summary>A standing mechanism between the parties.</summary>
    Mechanism = 9,
}
