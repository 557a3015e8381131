using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Matrix;

/// <summary>Reads what every two counties have with each other, counted by the database: seven queries.</summary>
public sealed class MatrixReader(PortalDb db, RegisterChoices choices)
{
    /// <param name="order">Of the counties and of the pairs.</param>
    /// <param name="today">Agreements hold or do not hold on this day.</param>
    public async Task<MatrixAnswer> ReadAsync(MatrixOrder order, DateOnly today, CancellationToken stop)
    {
        await choices.LoadPlacesAsync(stop);
        var all = await AgreementsAsync(db.Agreements, stop);
        var inForce = await AgreementsAsync(db.Agreements.Where(AgreementsInForce.On(today)), stop);
        var events = await EventsAsync(stop);
        var fields = await FieldsAsync(stop);
        var holding = inForce.ToDictionary(one => one.Pair, one => one.Count);
        var happened = events.ToDictionary(one => one.Pair);
        var signed = all.ToDictionary(one => one.Pair);
        var place = choices.Counties.Select((county, at) => (county, at)).ToDictionary(one => one.county.Slug);
        var pairs = signed
            .Keys.Union(happened.Keys)
            .Where(pair => place.ContainsKey(pair.First) && place.ContainsKey(pair.Second))
            .Select(pair =>
            {
                var (agreements, occasions) = (signed.GetValueOrDefault(pair), happened.GetValueOrDefault(pair));
                var (one, other) = (place[pair.First], place[pair.Second]);
                var isInOrder = one.at < other.at;
                return new PairRow(isInOrder ? one.county : other.county, isInOrder ? other.county : one.county)
                {
                    Agreements = agreements?.Count ?? 0,
                    InForce = holding.GetValueOrDefault(pair),
                    Events = occasions?.Count ?? 0,
                    Last = Later(agreements?.Last, occasions?.Last),
                    Fields = [.. fields[pair]],
                };
            })
            .OrderBy(pair => place[pair.First.Slug].at)
            .ThenBy(pair => place[pair.Second.Slug].at);
        return Ordered([.. pairs], order, await TasksAsync(today, stop));
    }

    private MatrixAnswer Ordered(List<PairRow> pairs, MatrixOrder order, List<OpenTask> tasks)
    {
        var of = pairs
            .SelectMany(pair => new[] { (pair.First.Slug, pair), (pair.Second.Slug, pair) })
            .ToLookup(one => one.Slug, one => one.pair);
        return order switch
        {
            MatrixOrder.Agreements => new(
                [.. choices.Counties.OrderByDescending(county => of[county.Slug].Sum(pair => pair.Agreements))],
                [.. pairs.OrderByDescending(pair => pair.Agreements).ThenByDescending(pair => pair.InForce)],
                tasks
            ),
            MatrixOrder.Last => new(
                [.. choices.Counties.OrderByDescending(county => of[county.Slug].Max(pair => pair.Last))],
                [.. pairs.OrderByDescending(pair => pair.Last)],
                tasks
            ),
            _ => new(choices.Counties, pairs, tasks),
        };
    }

    private Task<List<PairCount>> AgreementsAsync(IQueryable<Agreement> agreements, CancellationToken stop)
    {
        var sides =
            from agreement in agreements
            from party in agreement.Parties
            join county in db.Counties on party.OrganisationId equals county.OrganisationId
            select new
            {
                agreement.Id,
                county.Slug,
                County = county.Id,
                Day = agreement.Signed == null ? (DateOnly?)null : agreement.Signed.Start,
            };
        return sides
            .Join(sides, one => one.Id, other => other.Id, (one, other) => new { One = one, Other = other })
            .Where(both => both.One.County < both.Other.County)
            .GroupBy(both => new { First = both.One.Slug, Second = both.Other.Slug })
            .Select(group => new PairCount(
                group.Key.First,
                group.Key.Second,
                group.Count(),
                group.Max(both => both.One.Day)
            ))
            .ToListAsync(stop);
    }

    private Task<List<PairCount>> EventsAsync(CancellationToken stop)
    {
        var sides =
            from happening in db.TimelineEvents
            from participant in happening.Participants
            join county in db.Counties on participant.Id equals county.OrganisationId
            select new
            {
                happening.Id,
                county.Slug,
                County = county.Id,
                Day = happening.Date == null ? (DateOnly?)null : happening.Date.Start,
            };
        return sides
            .Join(sides, one => one.Id, other => other.Id, (one, other) => new { One = one, Other = other })
            .Where(both => both.One.County < both.Other.County)
            .GroupBy(both => new { First = both.One.Slug, Second = both.Other.Slug })
            .Select(group => new PairCount(
                group.Key.First,
                group.Key.Second,
                group.Count(),
                group.Max(both => both.One.Day)
            ))
            .ToListAsync(stop);
    }

    private async Task<ILookup<(string First, string Second), Named>> FieldsAsync(CancellationToken stop)
    {
        var sides =
            from party in db.AgreementParties
            join county in db.Counties on party.OrganisationId equals county.OrganisationId
            select new
            {
                party.AgreementId,
                county.Slug,
                County = county.Id,
            };
        var found = await sides
            .Join(
                sides,
                one => one.AgreementId,
                other => other.AgreementId,
                (one, other) => new { One = one, Other = other }
            )
            .Where(both => both.One.County < both.Other.County)
            .Join(
                db.Agreements.SelectMany(
                    agreement => agreement.Fields,
                    (agreement, field) => new { agreement.Id, field.Slug }
                ),
                both => both.One.AgreementId,
                field => field.Id,
                (both, field) =>
                    new
                    {
                        First = both.One.Slug,
                        Second = both.Other.Slug,
                        Field = field.Slug,
                    }
            )
            .Distinct()
            .ToListAsync(stop);
        var names = choices.Fields.Select((field, at) => (field, at)).ToDictionary(one => one.field.Slug);
        return found
            .OrderBy(one => names[one.Field].at)
            .ToLookup(one => (one.First, one.Second), one => new Named(one.Field, names[one.Field].field.Name));
    }

    private Task<List<OpenTask>> TasksAsync(DateOnly today, CancellationToken stop)
    {
        var inForce = db.Agreements.Where(AgreementsInForce.On(today));
        return db
            .ProgrammeTasks.AsNoTracking()
            .Where(task => task.Programme.IsOwn)
            .Where(task => db.CooperationFields.Any(field => field.Tasks.Any(known => known.Id == task.Id)))
            .Where(task =>
                !db.CooperationFields.Any(field =>
                    field.Tasks.Any(known => known.Id == task.Id)
                    && inForce.Any(agreement =>
                        agreement.Fields.Any(own => own.Id == field.Id || own.ParentId == field.Id)
                    )
                )
            )
            .OrderBy(task => task.Programme.Ordinal)
            .ThenBy(task => task.Ordinal)
            .Select(task => new OpenTask(task.Programme.Slug, task.Programme.Name, task.Name))
            .ToListAsync(stop);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private sealed record PairCount(string First, string Second, int Count, DateOnly? Last)
    {
        public (string First, string Second) Pair => (First, Second);
    }
}
