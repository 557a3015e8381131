namespace HunanJiangxi.Domain.Values;

/// <summary>The words that a source puts around a number; planned beats the rest.</summary>
public enum Qualifier
{
    Exact = 1,

    /// <summary>超, 逾, 余, more than.</summary>
    Over = 2,

    /// <summary>不足, 不到, fewer than.</summary>
    Under = 3,

    /// <summary>约, 左右, about, roughly.</summary>
    About = 4,

    /// <summary>以上, 不低于, at least.</summary>
    AtLeast = 5,

    /// <summary>以内, up to.</summary>
    AtMost = 6,

    /// <summary>A target, plan or forecast.</summary>
    Planned = 7,

    /// <summary>A part of a whole with no bound word.</summary>
    Share = 8,

    /// <summary>近, 接近, nearly: just below, as the source says it. A kind of about where only that is known.</summary>
    Nearly = 9,
}
