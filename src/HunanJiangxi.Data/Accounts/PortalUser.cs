using HunanJiangxi.Domain.Values;
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
    public DateTimeOffset? DeactivatedAt { get; private set; }

    /// <summary>When name and address were taken out of it; such an account is never used again.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <exception cref="RuleViolationException"><c>account.inactive</c>: it is out of use already.</exception>
    public void Deactivate(DateTimeOffset now)
    {
        if (DeactivatedAt is not null)
        {
            throw new RuleViolationException("account.inactive", "The account is out of use already.");
        }

        DeactivatedAt = now;
    }

    /// <exception cref="RuleViolationException"><c>account.erased</c>: nobody is left to use it.</exception>
    public void Reactivate()
    {
        DemandPerson();
        DeactivatedAt = null;
    }

    /// <summary>Takes out what tells who it was. What the person did stays in the records, under the number.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>account.active</c>: it is in use; <c>account.erased</c>: it was done before.
    /// </exception>
    public void Erase(DateTimeOffset now)
    {
        DemandPerson();
        if (DeactivatedAt is null)
        {
            throw new RuleViolationException("account.active", "Only an account out of use is erased.");
        }

        ErasedAt = now;
        UserName = $"erased-{Id}";
        DisplayName = "";
        (Email, NormalizedEmail, PhoneNumber, PasswordHash) = (null, null, null, null);
        TwoFactorEnabled = false;
    }

    /// <exception cref="RuleViolationException"><c>account.erased</c>: the account belongs to nobody any more.</exception>
    public void DemandPerson()
    {
        if (ErasedAt is not null)
        {
            throw new RuleViolationException("account.erased", "The account was erased.");
        }
    }
}
