namespace HunanJiangxi.Import.Accuracy;

/// <summary>
/// Pairs what was wanted with what was found, each at most once: as many pairs as can be made, required items before
/// optional ones, and pairs whose quotations overlap before others.
/// </summary>
internal static class Pairing
{
    /// <returns>For each wanted item the number of the found one, or −1.</returns>
    public static int[] Of(
        IReadOnlyList<AnnotatedItem> wanted,
        int found,
        Func<int, int, bool> isSame,
        Func<int, int, bool> isNear
    )
    {
        var same = wanted.Select((_, w) => Enumerable.Range(0, found).Where(f => isSame(w, f)).ToArray()).ToArray();
        var near = same.Select((all, w) => all.Where(f => isNear(w, f)).ToArray()).ToArray();
        var owners = Enumerable.Repeat(-1, found).ToArray();
        foreach (var optional in (bool[])[false, true])
        {
            var turn = Enumerable.Range(0, wanted.Count).Where(w => wanted[w].Optional == optional).ToList();
            foreach (var edges in (int[][][])[near, same])
            {
                foreach (var w in turn.Where(w => !owners.Contains(w)))
                {
                    Augment(w, edges, owners, []);
                }
            }
        }

        return [.. wanted.Select((_, w) => Array.IndexOf(owners, w))];
    }

    /// <summary>Kuhn's augmenting path: a find that is taken is given up where its owner has another.</summary>
    private static bool Augment(int wanted, int[][] edges, int[] owners, HashSet<int> seen)
    {
        foreach (var found in edges[wanted].Where(seen.Add))
        {
            if (owners[found] < 0 || Augment(owners[found], edges, owners, seen))
            {
                owners[found] = wanted;
                return true;
            }
        }

        return false;
    }
}
