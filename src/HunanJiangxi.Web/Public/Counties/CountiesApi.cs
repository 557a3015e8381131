using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Counties;

/// <summary>Counties for programs and for spreadsheets.</summary>
public static class CountiesApi
{
    private static readonly SheetColumn<CountyRow>[] s_columns =
    [
        new("ColumnSlug", row => row.Slug),
        new("Code", row => row.Code),
        new("ColumnName", (row, language) => row.Name.In(language)),
        new("Pinyin", row => row.Pinyin),
        new("ColumnProvince", (row, language) => row.Province.Name.In(language)),
        new("ColumnPrefecture", (row, language) => row.Prefecture.Name.In(language)),
        new("ColumnLatitude", row => row.Seat.Latitude),
        new("ColumnLongitude", row => row.Seat.Longitude),
        new("Residents", row => Values(row.Residents)),
        new("ColumnResidentsAsOf", row => string.Join("; ", row.Residents.Select(reading => reading.AsOf))),
        new("Area", row => Values(row.Areas)),
        new("ColumnAreaSources", (row, language) => Sources(row.Areas, language)),
        new("Memberships", Memberships),
        new("ColumnClusters", row => string.Join("; ", row.Clusters.Select(cluster => cluster.Slug))),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapListing<CountiesReader, CountyRow, CountiesTexts>(
            "counties",
            (reader, query, stop) => reader.ReadAsync(query, stop),
            s_columns
        );
        routes.MapRecord<CountyReader, CountyAnswer>("counties", (reader, slug, stop) => reader.ReadAsync(slug, stop));
    }

    private static string Values(IEnumerable<CountyReadingRow> readings) =>
        string.Join(
            "; ",
            readings.Select(reading =>
                reading.Quantity.Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    private static string Sources(IEnumerable<CountyReadingRow> readings, Language language) =>
        string.Join("; ", readings.Select(reading => reading.Source?.Title.In(language)));

    // "demonstration-zone ≤2021-10": the sign stands for "by".
    private static string Memberships(CountyRow row, Language language) =>
        string.Join(
            "; ",
            row.Memberships.Select(membership =>
                $"{membership.Programme} {(membership.Joined?.By == true ? "≤" : "")}{membership.Joined}".TrimEnd()
            )
        );
}
