using System.Data.Common;

namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>Reads the index when the node starts, so that nobody's search waits for it.</summary>
internal sealed class SearchWarmth(IServiceScopeFactory scopes, ILogger<SearchWarmth> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SearchIndexReader>().WarmAsync(stoppingToken);
        }
        catch (DbException failure)
        {
            log.LogWarning(failure, "The search index was not read: the first search will read it.");
        }
    }
}
