using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace HunanJiangxi.Data.Auditing;

/// <summary>
/// Turns what a context is about to save into audit entries. Values before are taken first, values after once the
/// database has given its keys.
/// </summary>
internal sealed class AuditTrail
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly List<(EntityEntry Entry, AuditAction Action, JsonObject? Before)> _pending = [];

    public static AuditTrail Collect(ChangeTracker tracker)
    {
        var trail = new AuditTrail();
        foreach (var entry in tracker.Entries().Where(IsRegister))
        {
            if (entry.State == EntityState.Added)
            {
                trail._pending.Add((entry, AuditAction.Added, null));
            }
            else if (entry.State == EntityState.Deleted)
            {
                trail._pending.Add((entry, AuditAction.Removed, Values(entry, original: true)));
            }
            else if (
                entry.State == EntityState.Modified
                && Values(entry, original: true) is var before
                && !JsonNode.DeepEquals(before, Values(entry, original: false))
            )
            {
                trail._pending.Add((entry, AuditAction.Changed, before));
            }
        }

        return trail;
    }

    public IEnumerable<AuditEntry> Entries(Actor actor, DateTimeOffset at) =>
        _pending.Select(change =>
        {
            var after = change.Action == AuditAction.Removed ? null : Values(change.Entry, original: false);
            var record = change.Entry.Metadata.ShortName();
            return new AuditEntry(at, actor.Name, actor.Office, record, KeyOf(change.Entry), change.Action).With(
                change.Before?.ToJsonString(s_json),
                after?.ToJsonString(s_json)
            );
        });

    private static bool IsRegister(EntityEntry entry) =>
        entry.Entity is not AuditEntry
        && entry.Metadata.ClrType.Namespace?.StartsWith("HunanJiangxi.Domain", StringComparison.Ordinal) == true;

    private static string KeyOf(EntityEntry entry) =>
        entry.Metadata.FindProperty("Slug") is not null
            ? (string)entry.Property("Slug").CurrentValue!
            : string.Join(
                '/',
                entry
                    .Metadata.FindPrimaryKey()!
                    .Properties.Select(key =>
                        Convert.ToString(entry.Property(key.Name).CurrentValue, CultureInfo.InvariantCulture)
                    )
            );

    private static JsonObject Values(EntityEntry entry, bool original)
    {
        var values = new JsonObject();
        foreach (var property in entry.Properties.Where(property => IsKept(property.Metadata.Name)))
        {
            values[property.Metadata.Name] = Node(original ? property.OriginalValue : property.CurrentValue);
        }

        // A complex value is replaced whole, so that its parts tell what it was.
        foreach (var complex in entry.ComplexProperties)
        {
            values[complex.Metadata.Name] = original ? Parts(complex) : Node(complex.CurrentValue);
        }

        return values;
    }

    private static JsonObject? Parts(ComplexPropertyEntry complex)
    {
        var values = complex.Properties.Select(part => (part.Metadata.Name, part.OriginalValue)).ToList();
        if (values.TrueForAll(part => part.OriginalValue is null))
        {
            return null;
        }

        return new JsonObject(values.Select(part => KeyValuePair.Create(part.Name, Node(part.OriginalValue))));
    }

    // The text of a document is kept in the document itself and never changes, and so is what is computed from it; row
    // versions are the database's own. What is being written is kept by the steps of its draft, not every few seconds. What
    // a visitor writes of oneself must stay erasable.
    private static bool IsKept(string property) =>
        property
            is not (
                "Text"
                or "Version"
                or "Signature"
                or "BandKeys"
                or "Working"
                or "SavedAt"
                or "SavedBy"
                or "Writers"
                or "Received"
                or "Message"
                or "Contact"
            );

    private static JsonNode? Node(object? value) =>
        value switch
        {
            BilingualText text => new JsonObject { ["Zh"] = text.Zh, ["En"] = text.En },
            PartialDate date => new JsonObject
            {
                ["Start"] = Node(date.Start),
                ["Precision"] = Node(date.Precision),
                ["By"] = date.By,
                ["About"] = date.About,
            },
            _ => JsonSerializer.SerializeToNode(value, value?.GetType() ?? typeof(object), s_json),
        };
}
