using System.Net;
using System.Net.Mail;
using System.Text;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>A letter to one person.</summary>
public sealed record Letter(string Subject, string Body);

/// <summary>Hands letters to the mail server of the settings.</summary>
public sealed class PostOffice(MailSettings? settings) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly SmtpClient? _server = settings is null
        ? null
        : new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Encrypted,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
            Timeout = (int)s_patience.TotalMilliseconds,
        };

    /// <summary>Null where mail is off.</summary>
    public MailSettings? Settings => settings;

    /// <exception cref="SmtpException">The server does not take it; nothing is known of what became of it.</exception>
    /// <exception cref="InvalidOperationException">Mail is off.</exception>
    public async Task SendAsync(string address, Letter letter, CancellationToken cancellation)
    {
        if (_server is null)
        {
            throw new InvalidOperationException("Mail is off.");
        }

        using var message = new MailMessage(settings!.Sender, new MailAddress(address))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
        };

        // a program wrote it: nobody's out-of-office reply answers it
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_patience);
        await _server.SendMailAsync(message, patience.Token);
    }

    public void Dispose() => _server?.Dispose();
}
