using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Meetings;

/// <summary>A meeting in the words of schema.org; null where its date is not exact enough for them.</summary>
internal static class MeetingSchema
{
    public static Dictionary<string, object?>? Of(MeetingRow meeting, PortalUrls urls)
    {
        if (SchemaOrg.Date(meeting.Date) is not { } date)
        {
            return null;
        }

        var data = SchemaOrg.Record("Event", urls.Meeting(meeting.Slug), meeting.Name, urls);
        data["startDate"] = date;
        data["description"] = meeting.Note?.In(urls.Language);
        data["location"] = meeting.Host is null
            ? null
            : SchemaOrg.Part("Place", ("name", meeting.Host.Name.In(urls.Language)));
        data["citation"] = urls.Absolute(urls.Source(meeting.Source.Slug));
        return data;
    }
}
