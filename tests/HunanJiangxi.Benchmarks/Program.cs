using System.Globalization;
using BenchmarkDotNet.Running;
using HunanJiangxi.Benchmarks;
using HunanJiangxi.Benchmarks.Circuits;

switch (args)
{
    case ["fill", var folder, var count]:
        await ManyRecords.FillAsync(folder, int.Parse(count, CultureInfo.InvariantCulture), "many");
        return 0;
    case ["fill-public", var folder, var count]:
        await ManyRecords.FillAsync(folder, int.Parse(count, CultureInfo.InvariantCulture), "many", "public");
        return 0;
    case ["search", var address]:
        await PublicRuns.SearchAsync(new Uri(address));
        return 0;
    case ["anew", var address, var label]:
        await PublicRuns.PagesAsync(new Uri(address), label);
        return 0;
    case ["lists", var address, _, var name, var password, var folder]:
        await ListRuns.RunAsync(new Uri(address), name, password, folder);
        return 0;
    case ["circuits", var address, var process, var name, var password, _]:
        await CircuitRuns.RunAsync(new Uri(address), int.Parse(process, CultureInfo.InvariantCulture), name, password);
        return 0;
}

var corpus = new Corpus(Corpus.Repository());
var runs = new ReadingRuns(corpus);
switch (args)
{
    case ["reading"]:
        runs.Throughput();
        return 0;
    case ["length"]:
        runs.Length();
        return 0;
    case ["memory"]:
        runs.Memory();
        return 0;
    case ["lines"]:
        BenchmarkRunner.Run<LineBenchmarks>();
        return 0;
    case ["corpus", var folder, var count]:
        corpus.WriteTo(folder, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine(
            "Choose one of: reading, length, memory, lines, corpus FOLDER COUNT, fill|fill-public DATA-FOLDER COUNT, search ADDRESS, anew ADDRESS LABEL, lists|circuits ADDRESS PROCESS NAME PASSWORD DATA-FOLDER."
        );
        return 2;
}
