using System.Globalization;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>One document's truth beside what was found in it.</summary>
public sealed class DocumentComparison
{
    private readonly Dictionary<GoldKind, Tally> _plain = [];
    private readonly Dictionary<GoldKind, Tally> _strict = [];
    private readonly List<ReadingError> _errors = [];
    private readonly Dictionary<Answer, (int Right, int Of)> _answers = [];

    /// <param name="text">The document's text, which the quotations are placed in.</param>
    public DocumentComparison(AnnotatedDocument truth, AnnotatedDocument found, string text)
    {
        var spans = new SpanOverlap(ComparableText.Of(text));
        var same = new SameItem(spans);
        foreach (var kind in Enum.GetValues<GoldKind>())
        {
            var (wanted, finds) = (truth.Items(kind), found.Items(kind));
            bool IsSame(int w, int f) => same.Holds(kind, finds[f], wanted[w]);
            bool IsNear(int w, int f) => kind == GoldKind.Members || spans.Holds(finds[f], wanted[w]);
            var pairs = Pairing.Of(wanted, finds.Count, IsSame, IsNear);
            _plain[kind] = Count(wanted, finds.Count, pairs);
            var demandsPlace = kind is GoldKind.Events or GoldKind.Agreements;
            _strict[kind] = demandsPlace
                ? Count(
                    wanted,
                    finds.Count,
                    Pairing.Of(wanted, finds.Count, (w, f) => IsSame(w, f) && IsNear(w, f), IsNear)
                )
                : _plain[kind];
            AddErrors(kind, wanted, finds, pairs);
            AddParticulars(kind, wanted, finds, pairs);
        }

        AddHead(truth.Document, found.Document);
    }

    /// <summary>Every miss and every find that is none, kind by kind in the order of the document.</summary>
    public IReadOnlyList<ReadingError> Errors => _errors;

    public Tally Plain(GoldKind kind) => _plain[kind];

    /// <summary>As <see cref="Plain"/>, where events and agreements must stand on the same words.</summary>
    public Tally Strict(GoldKind kind) => _strict[kind];

    public (int Right, int Of) Right(Answer answer) => _answers.GetValueOrDefault(answer);

    private static Tally Count(IReadOnlyList<AnnotatedItem> wanted, int finds, int[] pairs)
    {
        var required = wanted.Count(item => !item.Optional);
        var hit = pairs.Where((find, w) => find >= 0 && !wanted[w].Optional).Count();
        return new Tally(hit, required - hit, finds - pairs.Count(find => find >= 0));
    }

    private void AddErrors(
        GoldKind kind,
        IReadOnlyList<AnnotatedItem> wanted,
        IReadOnlyList<AnnotatedItem> finds,
        int[] pairs
    )
    {
        _errors.AddRange(
            wanted
                .Where((item, w) => pairs[w] < 0 && !item.Optional)
                .Select(item => new ReadingError(kind, ErrorKind.Missed, InWords(kind, item), item.Span))
        );
        _errors.AddRange(
            finds
                .Where((_, f) => !pairs.Contains(f))
                .Select(item => new ReadingError(kind, ErrorKind.Spurious, InWords(kind, item), item.Span))
        );
    }

    private void AddParticulars(
        GoldKind kind,
        IReadOnlyList<AnnotatedItem> wanted,
        IReadOnlyList<AnnotatedItem> finds,
        int[] pairs
    )
    {
        foreach (var (w, f) in pairs.Index().Where(pair => pair.Item >= 0))
        {
            if (kind == GoldKind.Indicators)
            {
                var good = wanted[w].QualifierAlso.Prepend(wanted[w].Qualifier);
                Mark(Answer.Qualifier, good.Contains(finds[f].Qualifier, StringComparer.Ordinal));
            }
            else if (kind == GoldKind.Agreements)
            {
                Mark(
                    Answer.AgreementDate,
                    SameItem.DateOf(finds[f].Date, precision: null) == SameItem.DateOf(wanted[w].Date, precision: null)
                );
            }
        }
    }

    private void AddHead(AnnotatedHead truth, AnnotatedHead found)
    {
        Mark(Answer.Title, IsOneOf(found.Title, truth.TitleAlso.Prepend(truth.Title)));
        Mark(Answer.Publisher, IsOneOf(found.Publisher, truth.PublisherAlso.Prepend(truth.Publisher)));
        Mark(Answer.Published, found.Published == truth.Published);
        Mark(Answer.Language, found.Language == truth.Language);
        Mark(Answer.DuplicateOf, found.DuplicateOf == truth.DuplicateOf);
    }

    private static bool IsOneOf(string? found, IEnumerable<string?> good) =>
        good.Select(ComparableText.Of).Contains(ComparableText.Of(found), StringComparer.Ordinal);

    private void Mark(Answer answer, bool isRight)
    {
        var (right, of) = _answers.GetValueOrDefault(answer);
        _answers[answer] = (right + (isRight ? 1 : 0), of + 1);
    }

    private static string InWords(GoldKind kind, AnnotatedItem item) =>
        kind switch
        {
            GoldKind.Events => item.Date!,
            GoldKind.Agreements => item.Name ?? "",
            GoldKind.Members => string.Join(" / ", new[] { item.NameZh, item.NameEn }.OfType<string>().Distinct()),
            GoldKind.Indicators => Figure(item),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };

    private static string Figure(AnnotatedItem item)
    {
        var number = item.Value?.ToString("#,0.######", CultureInfo.InvariantCulture);
        return item.Unit is "%" ? $"{number}%" : $"{number} {item.Unit}".TrimEnd();
    }
}
