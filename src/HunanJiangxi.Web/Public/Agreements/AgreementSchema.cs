using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Agreements;

/// <summary>An agreement in the words of schema.org: who concluded it, when, and where that is written.</summary>
internal static class AgreementSchema
{
    public static Dictionary<string, object?> Of(AgreementRow row, PortalUrls urls)
    {
        var data = SchemaOrg.Record("CreativeWork", urls.Agreement(row.Slug), row.Name, urls);
        data["description"] = row.Summary?.In(urls.Language);
        data["dateCreated"] = SchemaOrg.Date(row.Signed);
        data["contributor"] = row
            .Parties.Select(party =>
                SchemaOrg.Part(
                    party.UnitCode is null ? "Organization" : "GovernmentOrganization",
                    ("name", party.Name.In(urls.Language)),
                    ("url", party.Kind == OrganisationKind.County ? urls.Absolute(urls.County(party.Slug)) : null)
                )
            )
            .ToList();
        data["about"] = row.Fields.Select(field => field.Name.In(urls.Language)).ToList();
        var sources = row.Evidence.Select(proof => proof.Document).Append(row.Source?.Slug).OfType<string>();
        data["citation"] = sources.Distinct().Select(slug => urls.Absolute(urls.Source(slug))).ToList();
        return data;
    }
}
