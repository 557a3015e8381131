using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>An indicator as a data set in the words of schema.org.</summary>
internal static class IndicatorSchema
{
    public static Dictionary<string, object?> Of(IndicatorRow row, PortalUrls urls)
    {
        var data = SchemaOrg.Record("Dataset", urls.Indicator(row.Slug), row.Name, urls);
        data["description"] = row.Definition.In(urls.Language);
        data["variableMeasured"] = SchemaOrg.Part(
            "PropertyValue",
            ("name", row.Name.In(urls.Language)),
            ("unitText", row.UnitName.In(urls.Language))
        );
        data["spatialCoverage"] = row.Scope.In(urls.Language);
        data["isPartOf"] = urls.Absolute(urls.Data);
        (string Form, string Type)[] forms = [("csv", "text/csv"), ("json", "application/json")];
        data["distribution"] = forms
            .Select(form =>
                SchemaOrg.Part(
                    "DataDownload",
                    ("encodingFormat", form.Type),
                    ("contentUrl", urls.Absolute(urls.Download("readings", form.Form, ("indicator", row.Slug))))
                )
            )
            .ToList();
        return data;
    }
}
