using System.Xml.Linq;
using HunanJiangxi.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// Keeps the data-protection keys in PostgreSQL, so that a cookie or a form made by one node is read by every other
/// and outlives a restart. The framework's own EF Core store saves synchronously, which the audited context refuses;
/// a plain statement does not touch a record of the register.
/// </summary>
internal sealed class DatabaseKeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return db
            .ProtectionKeys.AsNoTracking()
            .OrderBy(key => key.Id)
            .Select(key => key.Xml)
            .ToList()
            .ConvertAll(XElement.Parse);
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var xml = element.ToString(SaveOptions.DisableFormatting);
        db.Database.ExecuteSql($"INSERT INTO protection_keys (friendly_name, xml) VALUES ({friendlyName}, {xml})");
    }
}
