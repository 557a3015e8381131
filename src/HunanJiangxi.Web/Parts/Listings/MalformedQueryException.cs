namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// A query word that cannot be understood. Programs get it as problem details, people as a page in their language.
/// </summary>
public sealed class MalformedQueryException(string field, QueryFault fault, string value, string allowed = "")
    : Exception($"'{field}': {Explain(fault, allowed)}")
{
    /// <summary>The query word as it stands in the address.</summary>
    public string Field { get; } = field;

    public QueryFault Fault { get; } = fault;

    public string Value { get; } = value;

    /// <summary>What would have been understood, where that can be listed.</summary>
    public string Allowed { get; } = allowed;

    public string Reason => Explain(Fault, Allowed);

    private static string Explain(QueryFault fault, string allowed) =>
        fault switch
        {
            QueryFault.NotANumber => "is not a whole number.",
            QueryFault.OutOfRange => $"must lie in {allowed}.",
            QueryFault.NotADate => "is not a date like 2024-06-07, 2024-06, 2024-Q2 or 2024.",
            QueryFault.NotASlug => "is not a name of lower-case letters, digits and single hyphens.",
            QueryFault.NotAKey => "is not a key that this list gave out.",
            QueryFault.NotAWord => "must not be empty.",
            QueryFault.NotOneOf => $"must be one of {allowed}.",
            QueryFault.Unknown => "names nothing in the register.",
            QueryFault.FromAfterTo => "lies after 'to'.",
            QueryFault.Repeated => "may be given once only.",
            QueryFault.TooLong => $"must not be longer than {allowed} characters.",
            QueryFault.TooMany => $"names more than {allowed}.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
        };
}
