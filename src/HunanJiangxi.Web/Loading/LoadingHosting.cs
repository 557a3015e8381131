using HunanJiangxi.Data.Backup;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Loading;

/// <summary>What brings facts in: importer, store, desk, seeds, and the check of it all.</summary>
internal static class LoadingHosting
{
    public static void AddPortalLoading(this IHostApplicationBuilder builder) =>
        builder
            .Services.AddSingleton(_ => DocumentImporter.WithBuiltInVocabulary())
            .AddScoped<DocumentStore>()
            .AddScoped<DocumentIntake>()
            .AddScoped<ProposalDesk>()
            .AddScoped<ZoneSeeder>()
            .AddScoped<ReviewReplay>()
            .AddScoped<SeedLoader>()
            .AddScoped<DataCheck>()
            .AddScoped<BackupWriter>()
            .AddScoped<BackupRestorer>()
            .AddScoped<PortalPreparation>();
}
