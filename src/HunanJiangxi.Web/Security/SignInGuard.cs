using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// Slows guessing from one network address, whatever accounts it tries: a lockout alone lets somebody try one password
/// on every account. Counted in the database, so that two nodes count together; an attempt is counted before it is
/// looked at, so that many at once do not slip through, and given back where it was right.
/// </summary>
public sealed class SignInGuard(PortalDb db, IConfiguration configuration, TimeProvider time)
{
    /// <summary>Many people of an office share one address.</summary>
    private const int UsualFailures = 30;

    public static TimeSpan Period { get; } = TimeSpan.FromMinutes(15);

    private int MostFailures => configuration.GetValue("SignIn:FailuresPerAddress", UsualFailures);

    /// <returns>Null where the attempt may go on, else how long to wait.</returns>
    public async Task<TimeSpan?> TakeAsync(HttpContext http)
    {
        var (key, now) = (KeyOf(http), time.GetUtcNow());
        var begin = now - Period;
        await db.SignInAttempts.Where(attempt => attempt.Since < begin).ExecuteDeleteAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sign_in_attempts (key, since, failures) VALUES ({key}, {now}, 1)
            ON CONFLICT (key) DO UPDATE SET failures = sign_in_attempts.failures + 1
            """
        );
        var counted = await db.SignInAttempts.AsNoTracking().SingleOrDefaultAsync(attempt => attempt.Key == key);
        return counted is not null && counted.Failures > MostFailures ? counted.Since + Period - now : null;
    }

    /// <summary>The attempt was right, or was none.</summary>
    public async Task GiveBackAsync(HttpContext http)
    {
        var key = KeyOf(http);
        await db
            .SignInAttempts.Where(attempt => attempt.Key == key && attempt.Failures > 0)
            .ExecuteUpdateAsync(attempt => attempt.SetProperty(one => one.Failures, one => one.Failures - 1));
    }

    private static string KeyOf(HttpContext http) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(http.Connection.RemoteIpAddress?.ToString() ?? ""))
        );
}
