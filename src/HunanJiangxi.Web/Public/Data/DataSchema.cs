using System.Globalization;
using HunanJiangxi.Domain.Releases;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Data;

/// <summary>The whole register as a data set in the words of schema.org, with its releases.</summary>
internal static class DataSchema
{
    public static Dictionary<string, object?> Of(
        string name,
        string description,
        IReadOnlyList<DataRelease> releases,
        PortalUrls urls
    )
    {
        var data = SchemaOrg.Record("Dataset", urls.Data, new BilingualText(name, name), urls);
        data["alternateName"] = null;
        data["description"] = description;
        data["isAccessibleForFree"] = true;
        data["dateModified"] = releases.Count == 0 ? null : ReleaseFile.DayOf(releases[0]);
        data["distribution"] = releases
            .Select(release =>
                SchemaOrg.Part(
                    "DataDownload",
                    ("encodingFormat", "application/zip"),
                    ("contentUrl", urls.Absolute(urls.Release(ReleaseFile.DayOf(release)))),
                    ("datePublished", ReleaseFile.DayOf(release)),
                    ("contentSize", string.Create(CultureInfo.InvariantCulture, $"{release.Length} B")),
                    ("sha256", release.Sha256)
                )
            )
            .ToList();
        return data;
    }
}
