using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Data;

/// <summary>Whether a save failed because somebody else, or the same person's second press, was faster.</summary>
internal static class Beaten
{
    /// <summary>What was read has changed meanwhile, or what was to be added is there already.</summary>
    public static bool Is(DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException
        || failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
