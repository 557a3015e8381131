using System.Reflection;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Tests.Architecture;

/// <summary>Documents → Import → Domain ← Data ← Web, read off the compiled assemblies.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly s_domain = typeof(Evidence).Assembly;
    private static readonly Assembly s_import = typeof(ReadDocument).Assembly;
    private static readonly Assembly s_data = typeof(PortalDb).Assembly;
    private static readonly Assembly s_web = typeof(Program).Assembly;

    [Fact]
    public void The_domain_stands_on_the_framework_alone() =>
        Assert.All(References(s_domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_importer_knows_the_domain_and_no_database()
    {
        var own = References(s_import).Where(IsOurs);
        Assert.Equal(["HunanJiangxi.Domain"], own);
        Assert.DoesNotContain(References(s_import), IsWebOrDatabase);
    }

    [Fact]
    public void The_database_knows_the_domain_and_not_the_importer() =>
        Assert.Equal(["HunanJiangxi.Domain"], References(s_data).Where(IsOurs));

    [Fact]
    public void Only_the_web_sees_all_three() =>
        Assert.Equal(
            ["HunanJiangxi.Data", "HunanJiangxi.Domain", "HunanJiangxi.Import"],
            References(s_web).Where(IsOurs).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Types_are_sealed_unless_they_are_meant_to_be_inherited()
    {
        var open = new[] { s_domain, s_import, s_data }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false })
            .Where(type => type.Namespace?.Contains("Migrations", StringComparison.Ordinal) != true)
            .Where(type => !type.Assembly.GetTypes().Any(other => other.BaseType == type))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void No_type_has_a_name_that_could_mean_anything()
    {
        string[] vague = ["Helper", "Helpers", "Manager", "Utils", "Utilities", "Common"];
        var named = new[] { s_domain, s_import, s_data, s_web }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("HunanJiangxi", StringComparison.Ordinal) == true)
            .Where(type => Array.Exists(vague, word => type.Name.EndsWith(word, StringComparison.Ordinal)))
            .Select(type => type.FullName);
        Assert.Empty(named);
    }

    private static string[] References(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];

    private static bool IsOurs(string name) => name.StartsWith("HunanJiangxi.", StringComparison.Ordinal);

    private static bool IsWebOrDatabase(string name) =>
        name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        || name.StartsWith("Npgsql", StringComparison.Ordinal);
}
