using System.Linq.Expressions;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>Which agreements hold on a day.</summary>
public static class AgreementsInForce
{
    /// <summary>Signed, not ended by anybody, and the period is not over.</summary>
    public static Expression<Func<Agreement, bool>> On(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var year = new DateOnly(today.Year, 1, 1);
        return agreement =>
            (
                agreement.Status == AgreementStatus.Signed
                || agreement.Status == AgreementStatus.InForce
                || agreement.Status == AgreementStatus.Amended
                || agreement.Status == AgreementStatus.Renewed
            )
            && (
                agreement.PeriodEnd == null
                || agreement.PeriodEnd.Start >= today
                || (agreement.PeriodEnd.Precision == DatePrecision.Month && agreement.PeriodEnd.Start >= month)
                || (agreement.PeriodEnd.Precision == DatePrecision.Year && agreement.PeriodEnd.Start >= year)
            );
    }
}
