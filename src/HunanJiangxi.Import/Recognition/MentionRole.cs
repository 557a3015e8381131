namespace HunanJiangxi.Import.Recognition;

/// <summary>What a place does in its sentence.</summary>
internal enum MentionRole
{
    /// <summary>Takes part: signs, builds, joins, is paired.</summary>
    Party,

    /// <summary>Named, without a sign of what for.</summary>
    Neutral,

    /// <summary>Where something is held, or where a line leads.</summary>
    Venue,

    /// <summary>Only says where another place lies.</summary>
    Parent,

    /// <summary>Compared with, or a model, or one whom contacts are sought with.</summary>
    Comparison,

    /// <summary>Part of the name of something else.</summary>
    Name,
}

/// <summary>A place in a sentence with its role.</summary>
internal sealed record Mention(PlaceFinding Place, MentionRole Role)
{
    public bool CanBeParty => Role is MentionRole.Party or MentionRole.Neutral;
}
