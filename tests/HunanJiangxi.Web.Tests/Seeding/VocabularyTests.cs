using HunanJiangxi.Import;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.RepresentationModel;

namespace HunanJiangxi.Web.Tests.Seeding;

/// <summary>The importer names things by slug and knows no database; here its words are held against the register.</summary>
public sealed class VocabularyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("places")]
    [InlineData("organisations")]
    public async Task Every_place_and_body_is_an_organisation_of_the_register(string file)
    {
        await using var db = portal.Database();
        var known = await db.Organisations.Select(organisation => organisation.Slug).ToListAsync();
        Assert.Empty(Named(file, "slug").Except(known));
    }

    [Theory]
    [InlineData("zh.fields")]
    [InlineData("en.fields")]
    public async Task Every_field_is_one_of_the_register(string file)
    {
        await using var db = portal.Database();
        var known = await db.CooperationFields.Select(field => field.Slug).ToListAsync();
        var named = ((YamlMappingNode)Root(file)).Children.Keys.Select(key => key.ToString()).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    [Theory]
    [InlineData("zh.programmes")]
    [InlineData("en.programmes")]
    public async Task Every_programme_is_one_of_the_register(string file)
    {
        await using var db = portal.Database();
        var known = await db.Programmes.Select(programme => programme.Slug).ToListAsync();
        Assert.Empty(Named(file, "programme").Except(known));
    }

    [Theory]
    [InlineData("zh.indicators")]
    [InlineData("en.indicators")]
    public async Task Every_indicator_is_defined_with_the_same_unit(string file)
    {
        await using var db = portal.Database();
        var known = await db.Indicators.Select(one => one.Slug + " in " + one.Unit).ToListAsync();
        var named = Entries(file).Select(entry => $"{entry["indicator"]} in {entry["unit"]}").Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    private static List<string> Named(string file, string key)
    {
        var named = Entries(file).Select(entry => entry[key].ToString()).ToList();
        Assert.NotEmpty(named);
        return named;
    }

    private static IEnumerable<YamlMappingNode> Entries(string file) =>
        ((YamlSequenceNode)Root(file)).OfType<YamlMappingNode>();

    private static YamlNode Root(string file)
    {
        var name = $"HunanJiangxi.Import.Vocabulary.{file}.yaml";
        using var stream = typeof(ReadDocument).Assembly.GetManifestResourceStream(name);
        Assert.True(stream is not null, $"{name} is not in the importer's assembly.");
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }
}
