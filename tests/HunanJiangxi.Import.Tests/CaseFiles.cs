using System.Text.Json;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Tests;

/// <summary>One line of a case file: a text, the day it is read against, and what must be found in it.</summary>
public sealed record Case(string Text, string? Reference, string[] Expected)
{
    public DateOnly ReferenceDate =>
        DateOnly.ParseExact(Reference ?? "2024-06-10", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The case files, each kind in <c>KIND.json</c> and <c>KIND-*.json</c>: a new case needs no code.</summary>
public static class CaseFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<object[]> Read(string kind)
    {
        foreach (var language in (string[])["zh", "en"])
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "Cases", language);
            string[] files =
            [
                Path.Combine(folder, kind + ".json"),
                .. Directory.EnumerateFiles(folder, kind + "-*.json"),
            ];
            foreach (var item in files.SelectMany(Cases))
            {
                yield return [language, item.Text, item];
            }
        }
    }

    private static Case[] Cases(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Case[]>(File.ReadAllText(path), Options)!;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path}: {broken.Message}", broken);
        }
    }

    public static Language LanguageOf(string name) => name == "zh" ? Language.Zh : Language.En;

    /// <summary>Fails with the text, what was expected and what was seen.</summary>
    public static void Compare(Case item, IEnumerable<string> seen)
    {
        var found = seen.ToArray();
        Assert.True(
            item.Expected.SequenceEqual(found, StringComparer.Ordinal),
            $"text: {item.Text}\nexpected: {string.Join(" ; ", item.Expected)}\nseen: {string.Join(" ; ", found)}"
        );
    }
}
