using HunanJiangxi.Domain.Zone;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Data.Accounts;

/// <summary>A person who signs in, with the office that the person works for.</summary>
public sealed class PortalUser : IdentityUser
{
    public string DisplayName { get; set; } = "";

    public int? OfficeId { get; set; }

    public Organisation? Office { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
