namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>What was wrong with one query word; each has its sentence in the visitor's language.</summary>
public enum QueryFault
{
    NotANumber,
    OutOfRange,
    NotADate,
    NotASlug,
    NotAKey,
    NotAWord,
    NotOneOf,
    Unknown,
    FromAfterTo,
    Repeated,
    TooLong,
    TooMany,
}
