using HunanJiangxi.Domain.Mistakes;

namespace HunanJiangxi.Web.Staff.Mistakes;

/// <summary>The addresses of reported mistakes, relative to the portal's base.</summary>
public static class MistakeAddresses
{
    public const string All = "staff/review/mistakes";

    public static string Of(MistakeState state, int? after = null) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{All}?state={Word(state)}{(after is null ? "" : $"&after={after}")}"
        );

    /// <summary>Those that wait, where the address names no other state.</summary>
    public static MistakeState StateOf(string? word) =>
        Enum.GetValues<MistakeState>().Where(state => Word(state) == word).FirstOrDefault(MistakeState.Waiting);

    private static string Word(MistakeState state) =>
        state switch
        {
            MistakeState.DealtWith => "dealt-with",
            MistakeState.NoMistake => "no-mistake",
            _ => "waiting",
        };
}
