using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace HunanJiangxi.Web.Tests.Attachments;

/// <summary>A line that breaks in the middle of a request's body.</summary>
internal static class LostLine
{
    public static async Task SendAsync(
        Uri address,
        Sender sender,
        string path,
        byte[] content,
        int sent,
        Func<Task> arrived
    )
    {
        using var line = new TcpClient();
        await line.ConnectAsync(address.Host, address.Port);
        var stream = line.GetStream();
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"PUT {path}?offset=0 HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: {content.Length}\r\n"
                + $"Cookie: {sender.Cookies(address)}\r\nRequestVerificationToken: {sender.Token}\r\n\r\n"
        );
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(content.AsMemory(0, sent));
        await stream.FlushAsync();
        await arrived();
    }
}
