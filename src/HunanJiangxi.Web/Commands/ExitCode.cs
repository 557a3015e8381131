namespace HunanJiangxi.Web.Commands;

/// <summary>What the program tells the program that called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The data are not what they should be.</summary>
    public const int Faulty = 1;

    /// <summary>Wrong words, or nothing to work on: port, folder, database.</summary>
    public const int BadUsage = 2;

    /// <summary>Done, but some files were refused.</summary>
    public const int SomeRefused = 3;
}
