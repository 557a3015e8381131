using System.Net.Mail;
using HunanJiangxi.Web.Hosting;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>How reminders go out by mail: the section <c>Mail</c> of the settings. Without a host nothing goes out.</summary>
public sealed record MailSettings
{
    private const int SubmissionPort = 587;

    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary>The address that letters come from.</summary>
    public required MailAddress Sender { get; init; }

    /// <summary>The portal's own address, for the links in a letter.</summary>
    public required Uri Portal { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether the line is encrypted before anything is said; only a server on the same machine goes without.</summary>
    public bool Encrypted { get; init; } = true;

    /// <returns>Null where mail is off.</returns>
    /// <exception cref="PortalStartException">A setting is missing or is no address; it is named.</exception>
    public static MailSettings? Of(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        if (mail["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        if (!MailAddress.TryCreate(mail["From"], out var from))
        {
            throw new PortalStartException($"Mail:From is '{mail["From"]}', which is no mail address.");
        }

        if (
            !Uri.TryCreate(mail["Portal"], UriKind.Absolute, out var portal) || portal.Scheme is not ("http" or "https")
        )
        {
            throw new PortalStartException(
                $"Mail:Portal is '{mail["Portal"]}'; letters need the portal's own address, such as https://portal.example."
            );
        }

        return new MailSettings
        {
            Host = host,
            Port = mail.GetValue("Port", SubmissionPort),
            Sender = from,
            Portal = portal,
            User = mail["User"],
            Password = mail["Password"],
            Encrypted = mail.GetValue("Encrypted", defaultValue: true),
        };
    }
}
