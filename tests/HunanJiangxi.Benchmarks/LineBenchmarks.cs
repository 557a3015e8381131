using BenchmarkDotNet.Attributes;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;

namespace HunanJiangxi.Benchmarks;

/// <summary>One sentence through the recognizers of dates, quantities and places.</summary>
[MemoryDiagnoser]
public class LineBenchmarks
{
    private static readonly DateOnly s_day = new(2024, 6, 10);
    private readonly TextRecognizer _recognizer = TextRecognizer.WithBuiltInVocabulary();

    [Benchmark]
    public RecognizedLine Chinese() =>
        _recognizer.Recognize("今年3月，浏阳市与上栗县签署协议，共建检查站12个，惠及群众近3万人。", Language.Zh, s_day);

    [Benchmark]
    public RecognizedLine English() =>
        _recognizer.Recognize(
            "In March, Liuyang and Shangli signed an agreement on 12 joint checkpoints for nearly 30,000 residents.",
            Language.En,
            s_day
        );

    [Benchmark]
    public RecognizedLine WithoutFindings() =>
        _recognizer.Recognize("会议强调，要牢固树立合作共赢的理念，持续推进各项工作。", Language.Zh, s_day);
}
