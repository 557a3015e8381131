using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts;

/// <summary>The words for kinds and statuses in the request's language.</summary>
public sealed class EnumWords(IStringLocalizer<EnumTexts> texts)
{
    public string Of<T>(T value)
        where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"];
}
