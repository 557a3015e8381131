namespace HunanJiangxi.Domain.Milestones;

/// <summary>Compares what the parties of a milestone say.</summary>
public static class Accords
{
    /// <param name="latest">The latest word of every party; null for one that is silent.</param>
    public static Accord Of(IEnumerable<MilestoneStatus?> latest)
    {
        var words = latest.ToList();
        var said = words.OfType<MilestoneStatus>().Distinct().Count();
        return said switch
        {
            0 => Accord.Silence,
            1 => words.Contains(null) ? Accord.Incomplete : Accord.Agreement,
            _ => Accord.Disagreement,
        };
    }
}
