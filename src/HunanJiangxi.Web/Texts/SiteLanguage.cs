using System.Globalization;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Texts;

/// <summary>
/// The two languages as they stand in addresses, in mark-up and in cultures. The request's culture is set at the edge
/// from the first segment of the address; pages and parts read it here.
/// </summary>
public static class SiteLanguage
{
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    extension(Language language)
    {
        /// <summary>The first segment of an address: <c>zh</c> or <c>en</c>.</summary>
        public string Segment => language == Language.Zh ? "zh" : "en";

        /// <summary>The value of the <c>lang</c> attribute.</summary>
        public string Tag => language == Language.Zh ? "zh-Hans" : "en";

        public Language Other => language == Language.Zh ? Language.En : Language.Zh;
    }

    public static Language Of(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "en" ? Language.En : Language.Zh;
}
