using HunanJiangxi.Web.Hosting;

namespace HunanJiangxi.Web.Security;

/// <summary>The pages that other sites may show in a frame: <c>/embed/…</c>, with or without a language before it.</summary>
internal static class EmbeddedPaths
{
    public static bool Contain(PathString path) =>
        (path.Value ?? "").Split('/') switch
        {
            ["", "embed", _, ..] => true,
            ["", var language, "embed", _, ..] => LanguageConstraint.IsLanguage(language),
            _ => false,
        };
}
