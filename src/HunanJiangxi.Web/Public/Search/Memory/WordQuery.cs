namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>
/// A text query as PostgreSQL writes it: words in quotes, <c>:*</c> for those that begin so, <c>&amp;</c>, <c>|</c> and
/// brackets. Words that must follow each other are asked for as words that stand together.
/// </summary>
internal sealed class WordQuery
{
    private readonly string _text;
    private readonly WordShelf _shelf;
    private readonly int _length;
    private int _at;

    private WordQuery(string text, WordShelf shelf, int length) => (_text, _shelf, _length) = (text, shelf, length);

    /// <summary>One bit for each entry, of as many words of 64 as asked for.</summary>
    public static ulong[] Find(string text, WordShelf shelf, int length)
    {
        var query = new WordQuery(text, shelf, length);
        return text.Length == 0 ? new ulong[length] : query.Either();
    }

    private ulong[] Either()
    {
        var found = Both();
        while (Takes('|'))
        {
            var other = Both();
            for (var at = 0; at < found.Length; at++)
            {
                found[at] |= other[at];
            }
        }

        return found;
    }

    private ulong[] Both()
    {
        var found = One();
        while (Takes('&') || TakesDistance())
        {
            var other = One();
            for (var at = 0; at < found.Length; at++)
            {
                found[at] &= other[at];
            }
        }

        return found;
    }

    private ulong[] One()
    {
        if (Takes('('))
        {
            var inside = Either();
            return Takes(')') ? inside : throw Unread();
        }

        var word = Word();
        var found = new ulong[_length];
        if (TakesBeginning())
        {
            _shelf.AddBeginningsTo(word, found);
        }
        else
        {
            _shelf.AddTo(word, found);
        }

        return found;
    }

    private string Word()
    {
        if (!Takes('\''))
        {
            throw Unread();
        }

        var word = new System.Text.StringBuilder();
        while (_at < _text.Length)
        {
            var letter = _text[_at++];
            var isDoubled = _at < _text.Length && _text[_at] == letter;
            if (letter is '\'' && !isDoubled)
            {
                return word.ToString();
            }

            _at += letter is '\'' or '\\' && isDoubled ? 1 : 0;
            word.Append(letter);
        }

        throw Unread();
    }

    private bool Takes(char sign)
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        var isThere = _at < _text.Length && _text[_at] == sign;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private bool TakesDistance()
    {
        if (!Takes('<'))
        {
            return false;
        }

        _at = _text.IndexOf('>', _at) + 1;
        return true;
    }

    private bool TakesBeginning()
    {
        var begins = _at + 1 < _text.Length && _text[_at] == ':' && _text[_at + 1] == '*';
        _at += begins ? 2 : 0;
        return begins;
    }

    private FormatException Unread() => new($"'{_text}' is no text query (at {_at}).");
}
