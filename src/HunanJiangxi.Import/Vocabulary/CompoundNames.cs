namespace HunanJiangxi.Import.Vocabulary;

/// <summary>Places named together by one letter each, and the words after which they count.</summary>
internal sealed class CompoundNames
{
    private readonly PhraseMatcher<CompoundEntry> _compounds;
    private readonly PhraseMatcher<string> _after;
    private readonly Dictionary<string, PhraseMatcher<string>> _ownAfter;

    private CompoundNames(CompoundFile file)
    {
        _compounds = new(file.Compounds.Select(static entry => KeyValuePair.Create(entry.Zh, entry)));
        _after = ProgrammePattern.Matcher(file.FollowedBy);
        _ownAfter = file
            .Compounds.Where(static entry => entry.FollowedBy.Count > 0)
            .ToDictionary(
                static entry => entry.Zh,
                static entry => ProgrammePattern.Matcher(entry.FollowedBy),
                StringComparer.Ordinal
            );
    }

    public static CompoundNames Load() => new(VocabularyFiles.Read<CompoundFile>("compounds"));

    public IEnumerable<PhraseMatch<CompoundEntry>> Find(string folded) =>
        _compounds.Find(folded).Where(match => Counts(match, folded));

    private bool Counts(PhraseMatch<CompoundEntry> match, string folded)
    {
        if (match.Value.Always)
        {
            return true;
        }

        var after = _ownAfter.GetValueOrDefault(match.Value.Zh, _after);
        return match.End < folded.Length && after.TryMatchAt(folded, match.End, folded.Length, out _);
    }
}
