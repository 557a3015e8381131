using System.Diagnostics;
using System.Globalization;

namespace HunanJiangxi.Web.Commands;

/// <summary>
/// How far a run is: on a terminal a bar that redraws itself, with count, rate and the current name, and at the end
/// one line of totals; everywhere else a line a document. What was refused is always named.
/// </summary>
internal sealed class ProgressLine(int total, TextWriter output, bool writesAlways)
{
    private const int Width = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly bool _hasBar = !Console.IsErrorRedirected;
    private readonly bool _writesLines = writesAlways || Console.IsErrorRedirected || Console.IsOutputRedirected;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _drawn;
    private int _done;
    private int _refused;

    public void Show(string name)
    {
        if (_hasBar && (_drawn == 0 || Stopwatch.GetElapsedTime(_drawn) >= Pause))
        {
            Draw(name);
        }
    }

    public void Done(string summary)
    {
        _done++;
        if (_writesLines)
        {
            Clear();
            output.WriteLine(summary);
        }
    }

    /// <summary>Names a refused file on standard error; <paramref name="line"/> takes its place in the output.</summary>
    public void Refused(string reason, string? line = null)
    {
        _done++;
        _refused++;
        Clear();
        Console.Error.WriteLine(reason);
        if (line is not null)
        {
            output.WriteLine(line);
        }
    }

    /// <summary>Ends the bar; the exit code of the run.</summary>
    public int Finish()
    {
        if (_hasBar)
        {
            Clear();
            Console.Error.WriteLine($"{Number(_done - _refused)} read, {Number(_refused)} refused, {Rate()}");
        }

        return _refused == 0 ? ExitCode.Done : ExitCode.SomeRefused;
    }

    private void Draw(string name)
    {
        _drawn = Stopwatch.GetTimestamp();
        var filled = total == 0 ? Width : Width * _done / total;
        var bar = new string('█', filled) + new string('░', Width - filled);
        var line = $"{bar} {Number(_done)}/{Number(total)} {Rate()} ";
        Console.Error.Write($"\r\e[K{line}{Fitting(name, Math.Max(Console.WindowWidth, 80) - line.Length - 1)}");
    }

    private string Rate()
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{(seconds > 0 ? _done / seconds : 0):0.#}/s");
    }

    // a Chinese character takes two columns
    private static string Fitting(string name, int columns)
    {
        var taken = 0;
        for (var i = 0; i < name.Length; i++)
        {
            taken += name[i] < '\u1100' ? 1 : 2;
            if (taken > columns)
            {
                return name[..i];
            }
        }

        return name;
    }

    private void Clear()
    {
        if (_hasBar)
        {
            _drawn = 0;
            Console.Error.Write("\r\e[K");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
