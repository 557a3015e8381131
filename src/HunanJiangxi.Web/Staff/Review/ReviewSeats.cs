using System.Collections.Concurrent;
using HunanJiangxi.Domain.Proposals;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>
/// What another page of the desk is told of a proposal: what was decided of it or, without a status, that somebody has
/// begun or ceased to look at it.
/// </summary>
public sealed record DeskNews(int Proposal, ProposalStatus? Status, string By);

/// <summary>
/// Who sits at the desk of this node and which proposal each looks at. It only shows: that nobody decides a proposal twice
/// is the database's business, whichever node a person is at.
/// </summary>
public sealed class ReviewSeats
{
    private readonly ConcurrentDictionary<Guid, ReviewSeat> _seats = new();

    /// <param name="person">Display name, as the others see it.</param>
    /// <param name="told">Is called from other circuits, on their threads.</param>
    public ReviewSeat Sit(string person, Action<DeskNews> told)
    {
        var seat = new ReviewSeat(this, Guid.NewGuid(), person, told);
        _seats[seat.Id] = seat;
        return seat;
    }

    /// <summary>The others who look at the proposal, by name.</summary>
    public IReadOnlyList<string> Beside(int proposal, ReviewSeat? own) =>
        [
            .. _seats
                .Values.Where(seat => seat != own && seat.Proposal == proposal)
                .Select(static seat => seat.Person)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    internal void Leave(ReviewSeat seat)
    {
        if (_seats.TryRemove(seat.Id, out _))
        {
            seat.Look(null);
        }
    }

    internal void Tell(DeskNews news, ReviewSeat from)
    {
        foreach (var seat in _seats.Values.Where(seat => seat != from))
        {
            seat.Told(news);
        }
    }
}

/// <summary>One open page of the desk.</summary>
public sealed class ReviewSeat(ReviewSeats seats, Guid id, string person, Action<DeskNews> told) : IDisposable
{
    public Guid Id => id;

    public string Person => person;

    /// <summary>The proposal that lies open; null for none.</summary>
    public int? Proposal { get; private set; }

    internal Action<DeskNews> Told => told;

    public void Look(int? proposal)
    {
        if (Proposal != proposal)
        {
            var left = Proposal;
            Proposal = proposal;
            foreach (var changed in new[] { left, proposal }.OfType<int>())
            {
                seats.Tell(new DeskNews(changed, null, person), this);
            }
        }
    }

    public void Decided(DeskNews news) => seats.Tell(news, this);

    public void Dispose() => seats.Leave(this);
}
