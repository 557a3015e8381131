using System.Diagnostics;
using System.Globalization;
using HunanJiangxi.Import;

namespace HunanJiangxi.Benchmarks;

/// <summary>How fast the importer reads, on one thread and without a database.</summary>
internal sealed class ReadingRuns(Corpus corpus)
{
    private const int DocumentBytes = 4096;
    private static readonly DocumentImporter s_importer = DocumentImporter.WithBuiltInVocabulary();

    /// <summary>Documents of 4 KB a second.</summary>
    public void Throughput()
    {
        var documents = Enumerable.Range(0, 2000).Select(number => corpus.Document(number, DocumentBytes)).ToArray();
        // what comes often is compiled anew, and better, over the first rounds; on one core that takes the reader's own time
        var rounds = Enumerable.Range(0, 20).Select(_ => documents.Length / Seconds(() => Read(documents))).ToArray();
        var middle = rounds[^5..].Order().ElementAt(2);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Read(documents);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var bytes = documents.Average(document => document.Length);
        Say($"reading: rounds {string.Join(' ', rounds.Select(round => Math.Round(round)))}");
        Say($"reading: {middle:0} documents a second of {bytes:0} bytes on one core (wanted: 1000)");
        Say($"reading: {allocated / documents.Length / 1024.0:0} KB of memory are taken for each");
    }

    /// <summary>What memory stays in use over 100,000 documents.</summary>
    public void Memory()
    {
        var first = 0L;
        for (var number = 0; number < 100_000; number++)
        {
            s_importer.Read(corpus.Document(number, DocumentBytes), "document.txt");
            if ((number + 1) % 20_000 == 0)
            {
                var used = GC.GetTotalMemory(forceFullCollection: true);
                first = first == 0 ? used : first;
                var resident = Process.GetCurrentProcess().WorkingSet64;
                Say(
                    $"memory: after {number + 1} documents {used / 1048576.0:0.0} MB in use, ratio {(double)used / first:0.00}, {resident / 1048576.0:0} MB resident"
                );
            }
        }
    }

    /// <summary>Time for a document by its length: ten times the length, ten times the time.</summary>
    public void Length()
    {
        double? before = null;
        foreach (var size in (int[])[100_000, 1_000_000, 10_000_000])
        {
            var document = corpus.Document(0, size);
            s_importer.Read(document, "long.txt");
            var seconds = Seconds(() => s_importer.Read(document, "long.txt"));
            var ratio = before is { } last ? $", ratio {seconds / last:0.0} for ten times the length" : "";
            Say($"length: {document.Length} bytes in {seconds:0.000} s{ratio}");
            before = seconds;
        }
    }

    private static void Read(byte[][] documents)
    {
        foreach (var document in documents)
        {
            s_importer.Read(document, "document.txt");
        }
    }

    /// <summary>Seconds of processor time, all threads together: what else the machine does is not counted.</summary>
    private static double Seconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
