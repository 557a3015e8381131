using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// Pages a query by key: rows after the last one seen, never an offset, so that a page stays right when rows are added
/// before it. Ties are broken by number.
/// </summary>
public static class Keyset
{
    /// <summary>The rows of the page and the key of the next one; null where this is the last.</summary>
    public static async Task<(List<T> Rows, PageKey? Next)> PageAsync<T, TValue>(
        this IQueryable<T> source,
        ListQuery query,
        ListOrder order,
        Expression<Func<T, TValue>> value,
        Expression<Func<T, int>> id,
        CancellationToken cancellation
    )
        where TValue : IComparable<TValue>, IParsable<TValue>
    {
        if (query.After is not null)
        {
            source = source.Where(After(query.After, order, value, id));
        }

        var sorted = order.Descending
            ? source.OrderByDescending(value).ThenByDescending(id)
            : source.OrderBy(value).ThenBy(id);
        var rows = await sorted.Take(query.Limit + 1).ToListAsync(cancellation);
        if (rows.Count <= query.Limit)
        {
            return (rows, null);
        }

        rows.RemoveAt(query.Limit);
        var last = rows[^1];
        var written = Convert.ToString(value.Compile()(last), CultureInfo.InvariantCulture) ?? "";
        return (rows, new PageKey(order.Word, written, id.Compile()(last)));
    }

    private static Expression<Func<T, bool>> After<T, TValue>(
        PageKey key,
        ListOrder order,
        Expression<Func<T, TValue>> value,
        Expression<Func<T, int>> id
    )
        where TValue : IComparable<TValue>, IParsable<TValue>
    {
        if (!TValue.TryParse(key.Value, CultureInfo.InvariantCulture, out var last))
        {
            throw new MalformedQueryException("after", QueryFault.NotAKey, key.ToString());
        }

        var row = value.Parameters[0];
        var number = new SameRow(id.Parameters[0], row).Visit(id.Body);
        Expression<Func<TValue>> lastValue = () => last;
        Expression<Func<int>> lastId = () => key.Id;
        var beyond = Compared(value.Body, lastValue.Body, order.Descending);
        var tied = Expression.AndAlso(
            Expression.Equal(value.Body, lastValue.Body),
            Compared(number, lastId.Body, order.Descending)
        );
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(beyond, tied), row);
    }

    private static BinaryExpression Compared(Expression left, Expression right, bool descending)
    {
        if (left.Type == typeof(string))
        {
            var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
            (left, right) = (Expression.Call(compare, left, right), Expression.Constant(0));
        }

        return descending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
    }

    private sealed class SameRow(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
