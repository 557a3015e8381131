namespace HunanJiangxi.Web.Commands;

/// <summary>A bar that redraws itself on a terminal; a line a document everywhere else.</summary>
internal sealed class ProgressLine(int total)
{
    private const int Width = 30;
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private int _done;

    public void Show(string name)
    {
        if (_isTerminal)
        {
            var filled = total == 0 ? Width : Width * _done / total;
            Console.Error.Write(
                $"\r\e[K[{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total} {name}"
            );
        }
    }

    public void Done(string summary)
    {
        Clear();
        Console.WriteLine(summary);
    }

    public void Refused(string reason)
    {
        Clear();
        Console.Error.WriteLine(reason);
    }

    private void Clear()
    {
        _done++;
        if (_isTerminal)
        {
            Console.Error.Write("\r\e[K");
        }
    }
}
