using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>What was wrong with a query, in the visitor's language.</summary>
public static class QueryFaultWords
{
    public static string Of(MalformedQueryException fault, IStringLocalizer<ListingTexts> texts) =>
        texts["BadQueryLede", fault.Field, fault.Value, texts[$"Fault{fault.Fault}", fault.Allowed].Value].Value;
}
