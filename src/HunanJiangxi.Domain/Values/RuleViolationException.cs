namespace HunanJiangxi.Domain.Values;

/// <summary>
/// A rule of the register was about to be broken. <see cref="Rule"/> is a stable name that callers translate for
/// people; the message says in English what was wrong.
/// </summary>
public sealed class RuleViolationException(string rule, string message) : Exception(message)
{
    public string Rule { get; } = rule;
}
