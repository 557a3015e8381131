using System.Text;

namespace HunanJiangxi.Web.Commands;

/// <summary>Standard input and output as UTF-8, whatever the terminal's language: programs read and write them.</summary>
internal static class StandardStreams
{
    public static StreamReader Input() => new(Console.OpenStandardInput(), Encoding.UTF8);

    /// <summary>Every line goes out at once, so that a program on the other end can answer it.</summary>
    public static StreamWriter Output() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            AutoFlush = true,
        };
}
