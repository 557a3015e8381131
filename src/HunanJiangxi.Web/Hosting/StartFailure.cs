using System.Net.Sockets;
using HunanJiangxi.Data.Backup;
using HunanJiangxi.Data.Embedded;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Web.Commands;
using Microsoft.AspNetCore.Connections;
using Npgsql;

namespace HunanJiangxi.Web.Hosting;

/// <summary>The failures that an operator can mend, each in one line; anything else is a fault with its stack trace.</summary>
internal static class StartFailure
{
    public static string? OneLine(Exception e) =>
        e switch
        {
            PortalStartException or EmbeddedPostgresException or SeedException or BackupException => e.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{e.Message} Stop the other program, or set PORT to a free port.",
            _ => DatabaseFailure(e.GetBaseException()),
        };

    public static int CodeOf(Exception e) => e is SeedException ? ExitCode.Faulty : ExitCode.BadUsage;

    // EF Core wraps what the driver says in advice to its programmers
    private static string? DatabaseFailure(Exception cause) =>
        cause switch
        {
            SocketException => $"The database server does not answer: {cause.Message}. See ConnectionStrings__Portal.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } refusal => Refusal(refusal),
            PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification } refusal => Refusal(
                refusal
            ),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } refusal => Refusal(refusal),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refusal => Refusal(refusal),
            _ => null,
        };

    private static string Refusal(PostgresException refusal) =>
        $"The database server refuses the portal: {refusal.MessageText}. See ConnectionStrings__Portal.";
}
