using System.Diagnostics;
using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Importing;

/// <summary>An import that is killed leaves whole documents; a second one finishes the rest.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Documents = 400;
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-crash-").FullName;

    [Fact]
    public async Task A_killed_import_leaves_whole_documents_and_the_next_one_finishes()
    {
        Write();
        var (broken, whole) = (await TestServer.CopyAsync(), await TestServer.CopyAsync());
        var before = await CountAsync(broken);

        // somewhere in the middle: the run has stored some and not all
        var random = new Random();
        using (var import = Start(broken, "import", _folder))
        {
            var enough = before + 1 + random.Next(Documents / 2);
            while (!import.HasExited && await CountAsync(broken) < enough)
            {
                await Task.Delay(random.Next(20));
            }

            import.Kill();
            await import.WaitForExitAsync();
        }

        Assert.InRange(await CountAsync(broken), before + 1, before + Documents);
        Assert.Equal(0, await RunAsync(broken, "check"));
        Assert.Equal(0, await RunAsync(broken, "import", _folder));
        Assert.Equal(0, await RunAsync(broken, "check"));

        Assert.Equal(0, await RunAsync(whole, "import", _folder));
        Assert.Equal(await ContentsAsync(whole), await ContentsAsync(broken));
        Assert.Equal(before + Documents, await CountAsync(broken));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write()
    {
        var random = new Random(7);
        string[] places = ["浏阳市", "上栗县", "醴陵市", "万载县", "铜鼓县", "平江县", "修水县", "莲花县"];
        string[] matters = ["跨省公交", "河流治理", "旅游线路", "护林防火", "医保结算", "产业转移"];
        for (var number = 0; number < Documents; number++)
        {
            var (one, other) = (places[random.Next(8)], places[random.Next(8)]);
            var matter = matters[random.Next(6)];
            var day = new DateOnly(2023, 1, 1).AddDays(random.Next(700));
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {one}与{other}推进{matter}
                来源：边城日报 {day:yyyy-MM-dd}
                {day.Month}月{day.Day}日，{one}与{other}在县城召开{matter}联席会议，签署《{one}{other}{matter}合作协议（{number}号）》。
                会议通报，两地今年以来联合办理跨省事项{random.Next(100, 9999)}件，惠及群众{random.Next(
                    1000,
                    90000
                )}人次，投入{random.Next(100, 9000)}万元。
                """
            );
            File.WriteAllText(Path.Combine(_folder, $"{number:0000}.txt"), text);
        }
    }

    private static Process Start(string connection, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["ConnectionStrings__Portal"] = connection;
        start.Environment["PORTAL_DATA"] = TestServer.DataFolder;
        var process = Process.Start(start)!;
        // a full pipe would hold the program up
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<int> RunAsync(string connection, params string[] words)
    {
        using var process = Start(connection, words);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static async Task<int> CountAsync(string connection)
    {
        await using var db = Database(connection);
        return await db.SourceDocuments.CountAsync();
    }

    /// <summary>Documents and proposals without the numbers that a broken run has used up.</summary>
    private static async Task<IReadOnlyList<string>> ContentsAsync(string connection)
    {
        await using var db = Database(connection);
        return await db
            .Database.SqlQuery<string>(
                $"""
                SELECT concat_ws('|', d.slug, d.sha256, md5(d.text), d.title, o.slug, d.copy_similarity,
                    p.key, p.content, p.status, p.relation, q.key, e.start, e.length, e.quote) AS "Value"
                FROM source_documents d
                LEFT JOIN source_documents o ON o.id = d.copy_of_id
                LEFT JOIN proposals p ON p.document_id = d.id
                LEFT JOIN proposals q ON q.id = p.original_id
                LEFT JOIN evidence e ON e.id = p.evidence_id
                ORDER BY 1
                """
            )
            .ToListAsync();
    }

    private static PortalDb Database(string connection) =>
        new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connection).Options, TimeProvider.System);
}
