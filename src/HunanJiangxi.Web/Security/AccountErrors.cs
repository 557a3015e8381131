using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Security;

/// <summary>What is wrong with an account, in the language of the person who asks for it.</summary>
internal sealed class AccountErrors(IStringLocalizer<AccountTexts> text) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), text["ErrorDefault"]);

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), text["ErrorConcurrency"]);

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), text["ErrorDuplicateUserName", userName]);

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), text["ErrorInvalidUserName", userName ?? ""]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), text["ErrorPasswordMismatch"]);

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), text["ErrorPasswordTooShort", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), text["ErrorPasswordUniqueChars", uniqueChars]);

    public IdentityError PasswordCommon() => Error(nameof(PasswordCommon), text["ErrorPasswordCommon"]);

    private static IdentityError Error(string code, string description) =>
        new() { Code = code, Description = description };
}
