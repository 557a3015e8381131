using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Hunan and Colorado", "between Arizona and Sonora": a state of a federation that stands beside another place takes
/// part; elsewhere it only says where a town lies.
/// </summary>
internal sealed class StatesAbroad(IEnumerable<string> names)
{
    private readonly PhraseMatcher<string> _states = new(
        names.Select(static state => KeyValuePair.Create(state, state))
    );

    public void Spread(IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            Add(sentence);
        }
    }

    private void Add(Sentence sentence)
    {
        const string And = " and ";
        var folded = sentence.Folded;
        List<PlaceFinding>? again = null;
        foreach (var place in sentence.Found.Places)
        {
            var state =
                folded.AsSpan(place.Stop).StartsWith(And)
                && _states.TryMatchAt(folded, place.Stop + And.Length, folded.Length, out var behind)
                    ? behind
                : folded.AsSpan(0, place.Start).EndsWith(And)
                && _states.EndingAt(folded, place.Start - And.Length) is { } before
                && !folded.AsSpan(0, before.Start).EndsWith(", ")
                    ? before
                : default;
            // Kansas City is another place
            var isCity = state.Length > 0 && folded.AsSpan(state.End).StartsWith(" City");
            if (
                state.Length > 0
                && !isCity
                && CapitalWords.IsFree(sentence.Found.Places, new Span(state.Start, state.End))
            )
            {
                again ??= [.. sentence.Found.Places];
                again.Add(
                    new PlaceFinding(
                        state.Start,
                        state.Length,
                        sentence.Text.Substring(state.Start, state.Length),
                        NamedByKind.SlugOf(state.Value)
                    )
                );
            }
        }

        if (again is not null)
        {
            again.Sort(static (one, other) => one.Start.CompareTo(other.Start));
            sentence.Found = sentence.Found with { Places = again };
        }
    }
}
