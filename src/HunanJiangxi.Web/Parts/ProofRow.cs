using System.Linq.Expressions;
using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts;

/// <summary>
/// A proof as pages show it. <see cref="Around"/> is a window of the document's text with the quote in it, from which
/// the rest of the sentence is taken.
/// </summary>
public sealed record ProofRow(
    string Document,
    string Title,
    Language Language,
    string? Publisher,
    PartialDate? Published,
    bool IsRetold,
    int Start,
    int Length,
    string Quote,
    [property: JsonIgnore] string Around
)
{
    private const int Reach = 160;
    private static readonly char[] s_ends = ['。', '！', '？', '\n', '\r'];

    /// <summary>Reads a proof in a projection: <c>fact.Evidence.AsQueryable().Select(ProofRow.From)</c>.</summary>
    public static readonly Expression<Func<Evidence, ProofRow>> From = evidence => new ProofRow(
        evidence.Document.Slug,
        evidence.Document.Title,
        evidence.Document.Language,
        evidence.Document.Publisher,
        evidence.Document.Published,
        evidence.Document.IsRetold,
        evidence.Start,
        evidence.Length,
        evidence.Quote,
        evidence.Document.Text.Substring(
            evidence.Start > Reach ? evidence.Start - Reach : 0,
            evidence.Length + (2 * Reach)
        )
    );

    /// <summary>What stands in the sentence before the quoted words.</summary>
    public string Before
    {
        get
        {
            var before = Around[..Math.Max(0, At)];
            var cut = Math.Max(before.LastIndexOfAny(s_ends) + 1, AfterLatinStop(before));
            return before[cut..].TrimStart();
        }
    }

    /// <summary>What stands in the sentence after the quoted words.</summary>
    public string After
    {
        get
        {
            var after = At < 0 || EndsSentence(Quote) ? "" : Around[(At + Quote.Length)..];
            var cjk = after.IndexOfAny(s_ends);
            var latin = after.IndexOf(". ", StringComparison.Ordinal);
            var end = (cjk, latin) switch
            {
                (< 0, < 0) => after.Length,
                (< 0, _) => latin + 1,
                (_, < 0) => cjk + 1,
                _ => Math.Min(cjk, latin) + 1,
            };
            return after[..end].TrimEnd();
        }
    }

    // The database cuts by characters, offsets count code units: the quote is looked for, not counted to.
    private int At => Around.IndexOf(Quote, StringComparison.Ordinal);

    private static int AfterLatinStop(string text)
    {
        var stop = text.LastIndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? 0 : stop + 2;
    }

    private static bool EndsSentence(string quote) =>
        quote.TrimEnd() is [.., '。' or '！' or '？' or '.' or '!' or '?'];
}

/// <summary>The named source of a fact that no document proves, as pages show it.</summary>
public sealed record NamedSourceRow(string Slug, BilingualText Title, BilingualText? Office, PartialDate? Dated = null);
