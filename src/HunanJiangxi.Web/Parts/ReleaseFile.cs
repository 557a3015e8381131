using System.Globalization;
using HunanJiangxi.Domain.Releases;

namespace HunanJiangxi.Web.Parts;

/// <summary>What the file of a release is called.</summary>
public static class ReleaseFile
{
    public static string NameOf(DataRelease release) => $"hunan-jiangxi-border-{DayOf(release)}.zip";

    public static string DayOf(DataRelease release) => release.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
