namespace HunanJiangxi.Domain.Terms;

/// <summary>What an administrator names.</summary>
public enum TermKind
{
    /// <summary>A field of cooperation.</summary>
    Field = 1,

    /// <summary>A body that is no administrative unit: a department, a hospital, an alliance.</summary>
    Body = 2,
}
