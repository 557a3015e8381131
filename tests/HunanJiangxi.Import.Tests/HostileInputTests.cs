using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace HunanJiangxi.Import.Tests;

/// <summary>Any bytes whatever: an answer whose quotes equal the text, or a typed refusal; never slow.</summary>
public sealed class HostileInputTests
{
    private static readonly DocumentImporter Importer = DocumentImporter.WithBuiltInVocabulary();
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(150);

    static HostileInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<object[]> Pieces =>
        new[] { "a", "，", "<", "1", "《", " ", "\n", "&", "。" }.Select(static piece => new object[] { piece });

    public static IEnumerable<object[]> Nests =>
        new[] { "<div>", "<b><p>", "<a><div>", "<table><tr><td>", "<ul><li>", "</i><i>", "<div class=nav>" }.Select(
            static piece => new object[] { piece }
        );

    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Check.One(Quiet, Prop.ForAll<byte[]>(static bytes => IsAnswered(bytes, "a.txt")));

    [Fact]
    public void Damaged_documents_are_read_or_refused()
    {
        var files = SampleFiles.All.ToArray();
        var changes =
            from file in Gen.Elements(files)
            from kind in Gen.Choose(0, 3)
            from at in Gen.Choose(0, file.Bytes.Length - 1)
            from length in Gen.Choose(1, 40)
            from value in Gen.Choose(0, 255)
            select (file.Name, Bytes: Changed(file.Bytes, kind, at, length, (byte)value));
        Check.One(Quiet, Prop.ForAll(changes.ToArbitrary(), static file => IsAnswered(file.Bytes, file.Name)));
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Ten_megabytes_of_one_character_are_answered_in_time(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(piece);
        var file = new byte[10_000_000 / bytes.Length * bytes.Length];
        for (var i = 0; i < file.Length; i++)
        {
            file[i] = bytes[i % bytes.Length];
        }

        InTime(file, "a.txt");
    }

    [Theory]
    [MemberData(nameof(Nests))]
    public void Deep_mark_up_is_answered_in_time(string piece) =>
        InTime(
            Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(piece, 50_000)) + "醴陵与湘东合作。"),
            "a.html"
        );

    private static void InTime(byte[] bytes, string name)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.True(IsAnswered(bytes, name));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static bool IsAnswered(byte[] bytes, string name)
    {
        try
        {
            var document = Importer.Read(bytes, name);
            return document.Metadata.BodyStart <= document.Metadata.BodyEnd
                && document.Metadata.BodyEnd <= document.Text.Length
                && document.Proposals.All(proposal =>
                    proposal.Start >= 0
                    && proposal.Length > 0
                    && proposal.Start + proposal.Length <= document.Text.Length
                    && !document.Text.AsSpan(proposal.Start, proposal.Length).Contains('\n')
                )
                && JsonReport.ToJsonLine(document, name).Length > 0;
        }
        catch (UnreadableDocumentException refusal)
        {
            return refusal.Message.Length > 15;
        }
    }

    private static byte[] Changed(byte[] bytes, int kind, int at, int length, byte value)
    {
        var stop = Math.Min(bytes.Length, at + length);
        return kind switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ value), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[stop..]],
            2 => [.. bytes[..stop], .. bytes[at..]],
            _ => [.. bytes[..at], value, value, .. bytes[at..]],
        };
    }
}
