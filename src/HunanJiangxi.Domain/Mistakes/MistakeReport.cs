using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Mistakes;

/// <summary>
/// What a visitor says is wrong on a public page, until somebody decides on it. What was written and how the writer can be
/// reached may be personal: neither gets into the audit trail, and the latter is forgotten with the decision.
/// </summary>
public sealed class MistakeReport
{
    public const int ShortestMessage = 5;
    public const int LongestMessage = 2_000;
    public const int LongestContact = 200;
    public const int LongestPage = 600;
    public const int LongestReason = 500;

    private MistakeReport() { }

    /// <param name="page">The page's address with its query, below host and base path, such as <c>/zh/agreements/x</c>.</param>
    /// <param name="message">What is wrong, in the visitor's words.</param>
    /// <param name="contact">Where an answer goes; null where none is wanted.</param>
    /// <param name="at">When it was sent.</param>
    /// <exception cref="RuleViolationException"><c>mistake.message</c>, <c>mistake.contact</c>.</exception>
    public MistakeReport(string page, string? message, string? contact, DateTimeOffset at)
    {
        Message = message?.Trim() ?? "";
        Demand(Message.Length is >= ShortestMessage and <= LongestMessage && IsPlain(Message), "mistake.message");
        Contact = string.IsNullOrWhiteSpace(contact) ? null : contact.Trim();
        Demand(Contact is null || (Contact.Length <= LongestContact && IsPlain(Contact)), "mistake.contact");
        (Page, ReportedAt) = (IsPage(page) ? page : throw Broken("mistake.page"), at);
    }

    public int Id { get; private set; }

    public string Page { get; private set; } = "";

    public string Message { get; private set; } = "";

    public string? Contact { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }

    public MistakeState State { get; private set; } = MistakeState.Waiting;

    /// <summary>What was done, or why nothing had to be.</summary>
    public string? Reason { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? DecidedFrom { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether an address is one of a public page of this portal.</summary>
    public static bool IsPage(string? address) =>
        address is { Length: >= 3 and <= LongestPage }
        && address[..3] is "/zh" or "/en"
        && address.ElementAtOrDefault(3) is '\0' or '/' or '?'
        && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter == '\\');

    /// <param name="state">Dealt with, or no mistake.</param>
    /// <param name="reason">What was done, or why nothing had to be.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="office">From which office.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">
    /// <c>mistake.decided</c>: somebody was faster; <c>mistake.state</c>; <c>mistake.reason</c>.
    /// </exception>
    public void Decide(MistakeState state, string? reason, string by, string office, DateTimeOffset at)
    {
        Demand(State == MistakeState.Waiting, "mistake.decided");
        Demand(state is MistakeState.DealtWith or MistakeState.NoMistake, "mistake.state");
        var said = reason?.Trim() ?? "";
        Demand(said.Length is > 0 and <= LongestReason && IsPlain(said), "mistake.reason");
        (State, Reason, DecidedBy, DecidedFrom, DecidedAt) = (state, said, by, office, at);
        Contact = null;
    }

    // PostgreSQL keeps no NUL
    private static bool IsPlain(string text) => !text.Contains('\0', StringComparison.Ordinal);

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw Broken(rule);
        }
    }

    private static RuleViolationException Broken(string rule) => new(rule, $"{rule} does not hold for this report.");
}
