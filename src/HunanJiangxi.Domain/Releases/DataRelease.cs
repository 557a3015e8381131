namespace HunanJiangxi.Domain.Releases;

/// <summary>The whole public register of one day in one file, kept for ever under its date.</summary>
public sealed class DataRelease
{
    private DataRelease() { }

    /// <param name="day">The day in the zone (UTC+8): there is one release a day at most.</param>
    /// <param name="length">Of the file, in bytes.</param>
    /// <param name="sha256">Of the file, in lower-case hexadecimal.</param>
    /// <param name="rows">How many rows its tables have together.</param>
    /// <param name="at">When it was made.</param>
    public DataRelease(DateOnly day, long length, string sha256, long rows, DateTimeOffset at) =>
        (Day, Length, Sha256, Rows, MadeAt) = (day, length, sha256, rows, at);

    public int Id { get; private set; }

    public DateOnly Day { get; private set; }

    public long Length { get; private set; }

    public string Sha256 { get; private set; } = "";

    public long Rows { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }
}
