using HunanJiangxi.Domain.Terms;

namespace HunanJiangxi.Web.Staff.Terms;

/// <summary>The addresses of the names of fields and bodies, relative to the portal's base.</summary>
public static class TermAddresses
{
    public const string All = "staff/terms";

    public static string Of(TermKind kind, string slug) => $"{New(kind)}/{slug}";

    /// <summary>Where a new one is added.</summary>
    public static string New(TermKind kind) => kind == TermKind.Field ? $"{All}/fields" : $"{All}/bodies";
}
