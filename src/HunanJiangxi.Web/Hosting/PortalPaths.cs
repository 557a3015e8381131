namespace HunanJiangxi.Web.Hosting;

/// <summary>The folders that the portal works with, in a checkout and in a published copy alike.</summary>
internal static class PortalPaths
{
    private const string Solution = "HunanJiangxi.sln";
    private const string ProjectInCheckout = "src/HunanJiangxi.Web";

    private static readonly string? Checkout = FindCheckout();

    /// <summary>Database, logs and attachments: PORTAL_DATA, else <c>data</c> beside the solution or the program.</summary>
    public static string Data(IConfiguration configuration) =>
        Path.GetFullPath(configuration["PORTAL_DATA"] ?? Path.Combine(Root, "data"));

    /// <summary>Register data and seed documents: PORTAL_SEEDS, else <c>seeds</c> beside the solution or the program.</summary>
    public static string Seeds(IConfiguration configuration) =>
        Path.GetFullPath(configuration["PORTAL_SEEDS"] ?? Path.Combine(Root, "seeds"));

    /// <summary>The content root does not depend on the folder that the program is started from.</summary>
    public static WebApplicationOptions OptionsFor(string[] arguments) =>
        new()
        {
            Args = arguments,
            ApplicationName = typeof(PortalPaths).Assembly.GetName().Name,
            ContentRootPath = ContentRoot,
        };

    public static HostApplicationBuilderSettings VerbSettings() => new() { ContentRootPath = ContentRoot };

    /// <summary>A published copy brings its wwwroot along, even one that lies in a checkout.</summary>
    private static string ContentRoot =>
        Checkout is null || Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
            ? AppContext.BaseDirectory
            : Path.Combine(Checkout, ProjectInCheckout);

    private static string Root => Checkout ?? AppContext.BaseDirectory;

    private static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
