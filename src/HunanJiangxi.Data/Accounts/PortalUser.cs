using HunanJiangxi.Domain.Zone;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Data.Accounts;

/// <summary>A person who signs in, with the office that the person works for.</summary>
public sealed class PortalUser : IdentityUser
{
    public string DisplayName { get; set; } = "";

    public int OfficeId { get; set; }

    public Organisation Office { get; set; } = null!;

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when nobody signs in to it; null for an account in use.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>When name and address were taken out of it; such an account is never used again.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
}
