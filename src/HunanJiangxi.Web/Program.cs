using HunanJiangxi.Web.Commands;
using HunanJiangxi.Web.Health;
using HunanJiangxi.Web.Hosting;
using HunanJiangxi.Web.Hosting.Keeping;
using HunanJiangxi.Web.Loading;
using HunanJiangxi.Web.Security;

var verbs = new PortalVerbs(args);
if (!verbs.AskToServe)
{
    return await verbs.RunAsync();
}

var builder = WebApplication.CreateBuilder(PortalPaths.OptionsFor(verbs.ServerArguments));
builder.AddPortalAddress();
builder.AddPortalLog();
builder.AddPortalTelemetry();
builder.AddPortalDatabase();
builder.AddPortalLoading();
builder.Services.AddPortalIdentity();
builder.AddPortalLanguages();
builder.AddPortalPages();
builder.AddKeptPages();
builder.AddPortalLimits();
builder.AddPortalHealth();

var app = builder.Build();
app.UsePortal();
app.MapPortal();
return await app.ServeAsync();
