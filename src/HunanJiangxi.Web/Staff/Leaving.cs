namespace HunanJiangxi.Web.Staff;

/// <summary>
/// Ends with its page. A token of it may still be asked for by a step that was under way when the person left: that step
/// is given up then, and is no fault.
/// </summary>
public sealed class Leaving : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public Leaving() => Token = _source.Token;

    public CancellationToken Token { get; }

    public bool IsCancellationRequested => Token.IsCancellationRequested;

    public void Dispose()
    {
        if (!IsCancellationRequested)
        {
            _source.Cancel();
            _source.Dispose();
        }
    }
}
