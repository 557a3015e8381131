using System.Globalization;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>The addresses of reported readings, relative to the portal's base.</summary>
public static class ReadingAddresses
{
    public const string Sheets = "staff/readings";
    public const string New = "staff/readings/new";
    public const string TemplateCsv = "staff/readings/template.csv";
    public const string TemplateXlsx = "staff/readings/template.xlsx";

    public static string Sheet(int id) => string.Create(CultureInfo.InvariantCulture, $"{Sheets}/{id}");
}
