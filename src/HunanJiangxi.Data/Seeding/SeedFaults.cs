using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace HunanJiangxi.Data.Seeding;

/// <summary>Collects what is wrong with the seed files, so that a person sees all of it at once.</summary>
internal sealed class SeedFaults
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string file, YamlNode at, string what) => Add(file, (int)at.Start.Line, what);

    public void Add(string file, int line, string what) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {what}"));

    public void ThrowIfAny()
    {
        if (_lines.Count > 0)
        {
            throw new SeedException(_lines);
        }
    }
}
