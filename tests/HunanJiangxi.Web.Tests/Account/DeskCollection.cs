namespace HunanJiangxi.Web.Tests.Account;

/// <summary>
/// Classes that render staff components run one after the other, when no other class runs: the components keep the
/// services of one portal for the whole process, which a portal that stops meanwhile would take away from another.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DeskCollection
{
    public const string Name = "desk";
}
