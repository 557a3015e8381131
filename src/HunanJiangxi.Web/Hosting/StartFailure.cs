using System.Net.Sockets;
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
            PortalStartException or EmbeddedPostgresException or SeedException => e.Message,
            NpgsqlException { InnerException: SocketException } =>
                $"The database server does not answer: {e.InnerException.Message}. See ConnectionStrings__Portal.",
            PostgresException
            {
                SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidCatalogName
            } => $"The database server refuses the portal: {e.Message}. See ConnectionStrings__Portal.",
            IOException { InnerException: AddressInUseException } =>
                $"{e.Message} Stop the other program, or set PORT to a free port.",
            _ => null,
        };

    public static int CodeOf(Exception e) => e is SeedException ? ExitCode.Faulty : ExitCode.BadUsage;
}
