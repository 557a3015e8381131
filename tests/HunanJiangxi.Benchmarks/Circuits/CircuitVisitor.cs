using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HunanJiangxi.Benchmarks.Circuits;

/// <summary>Somebody with a draft open: a circuit that answers what the server asks, and types when told to.</summary>
internal sealed partial class CircuitVisitor(Uri portal, CookieContainer cookies) : IAsyncDisposable
{
    private const string Entry = "part-NameZh";
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _asked = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gone = new();
    private Task _listening = Task.CompletedTask;
    private long _interop;
    private int? _component;
    private ulong _typing;
    private int _calls;

    public async Task OpenAsync(HttpClient client, string path)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var marker = Marker().Match(page).Groups[1].Value;
        var state = State().Match(page).Groups[1].Value;
        var address = new UriBuilder(new Uri(portal, "/_blazor")) { Scheme = "ws" };
        _socket.Options.Cookies = cookies;
        await _socket.ConnectAsync(address.Uri, _gone.Token);
        await SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        _listening = ListenAsync();
        await SendAsync(
            BlazorPack.Invocation("0", "StartCircuit", portal.ToString(), new Uri(portal, path).ToString(), "[]", "")
        );
        var operations = $$"""{"batchId":1,"operations":[{"type":"add","ssrComponentId":1,"marker":{{marker}}}]}""";
        await SendAsync(BlazorPack.Invocation(null, "UpdateRootComponents", operations, state));
        await _ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Types a name into the draft, and waits until the server has dealt with it.</summary>
    public async Task<TimeSpan> TypeAsync(string text)
    {
        var call = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        var done = _asked[call] = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var words = JsonSerializer.Serialize(text);
        var arguments =
            $$$"""[{"eventHandlerId":{{{_typing}}},"eventName":"input","eventFieldInfo":{"componentId":{{{_component}}},"fieldValue":{{{words}}}}},{"value":{{{words}}}}]""";
        var begun = Stopwatch.GetTimestamp();
        await SendAsync(
            BlazorPack.Invocation(
                null,
                "BeginInvokeDotNetFromJS",
                call,
                null,
                "DispatchEventAsync",
                _interop,
                arguments
            )
        );
        if (!await done.Task.WaitAsync(TimeSpan.FromSeconds(60)))
        {
            throw new InvalidOperationException("The server could not deal with what was typed.");
        }

        return Stopwatch.GetElapsedTime(begun);
    }

    public Task PingAsync() => SendAsync(BlazorPack.Ping());

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _socket.Dispose();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _sending.Dispose();
        _gone.Dispose();
    }

    private async Task SendAsync(byte[] bytes)
    {
        await _sending.WaitAsync(_gone.Token);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, _gone.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            // the answer to the handshake ends with its own sign
            var frame = await FrameAsync();
            var rest = frame[(Array.IndexOf(frame, (byte)0x1e) + 1)..];
            while (true)
            {
                foreach (var message in BlazorPack.Messages(rest))
                {
                    await TakeAsync(message);
                }

                rest = await FrameAsync();
            }
        }
        catch (Exception failure) when (!_gone.IsCancellationRequested)
        {
            _ready.TrySetException(failure);
            foreach (var asked in _asked.Values)
            {
                asked.TrySetException(failure);
            }
        }
    }

    private async Task<byte[]> FrameAsync()
    {
        using var frame = new MemoryStream();
        var room = new byte[16384];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(room, _gone.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new InvalidOperationException("The server has closed the circuit.");
            }

            await frame.WriteAsync(room.AsMemory(0, part.Count));
        } while (!part.EndOfMessage);
        return frame.ToArray();
    }

    private async Task TakeAsync(IReadOnlyList<object?> message)
    {
        if (message[0] is 7L)
        {
            throw new InvalidOperationException($"The server ends the connection: {message[1]}");
        }

        if (message[0] is not 1L)
        {
            return;
        }

        var arguments = (IReadOnlyList<object?>)message[4]!;
        switch ((string)message[3]!)
        {
            case "JS.RenderBatch":
                Take(new RenderBatch((byte[])arguments[1]!));
                await SendAsync(BlazorPack.Invocation(null, "OnRenderCompleted", arguments[0], null));
                break;
            case "JS.BeginInvokeJS":
                await AnswerAsync((long)arguments[0]!, (string)arguments[1]!, (string)arguments[2]!);
                break;
            case "JS.EndInvokeDotNet":
                if (_asked.TryRemove((string)arguments[0]!, out var asked))
                {
                    asked.TrySetResult(arguments[1] is true);
                }

                break;
            case "JS.Error":
                throw new InvalidOperationException($"The circuit has failed: {arguments[0]}");
        }
    }

    private void Take(RenderBatch batch)
    {
        _component ??= batch.ComponentWith(Entry);
        if (_component is { } component && batch.TypingIn(component) is { } typing)
        {
            _typing = typing;
            if (_interop != 0)
            {
                _ready.TrySetResult();
            }
        }
    }

    /// <summary>What the page's script is asked is done, as far as the server can tell.</summary>
    private async Task AnswerAsync(long handle, string function, string given)
    {
        if (function.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
        {
            using var arguments = JsonDocument.Parse(given);
            _interop = arguments.RootElement[1].GetProperty("__dotNetObject").GetInt64();
            if (_typing != 0)
            {
                _ready.TrySetResult();
            }
        }

        if (handle != 0)
        {
            var answer = string.Create(CultureInfo.InvariantCulture, $"[{handle},true,null]");
            await SendAsync(BlazorPack.Invocation(null, "EndInvokeJSFromDotNet", handle, true, answer));
        }
    }

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\"[^>]*?\\})-->", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^>]*?)-->", RegexOptions.NonBacktracking)]
    private static partial Regex State();
}
