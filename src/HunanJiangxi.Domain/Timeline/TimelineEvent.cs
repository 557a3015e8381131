using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Translations;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Timeline;

/// <summary>
/// A happening with the date that its source gives, as exactly as it gives it; undated where it gives none. An event
/// may concern several counties and several fields.
/// </summary>
public sealed class TimelineEvent : Fact
{
    private readonly List<Organisation> _participants = [];
    private readonly List<CooperationField> _fields = [];

    private TimelineEvent() { }

    public TimelineEvent(string slug, BilingualText title, EventKind kind, EventStatus status, Programme programme)
    {
        Slug = Values.Slug.Checked(slug);
        (Title, Kind, Status, Programme) = (title, kind, status, programme);
    }

    public string Slug { get; private set; } = "";

    public BilingualText Title { get; private set; } = null!;

    public EventKind Kind { get; private set; }

    public EventStatus Status { get; private set; }

    public PartialDate? Date { get; private set; }

    /// <summary>What the date leaves open, in words: "reported as recent on 2023-08-02".</summary>
    public BilingualText? DateNote { get; private set; }

    public int ProgrammeId { get; private set; }

    public Programme Programme { get; private set; } = null!;

    public int? MeetingId { get; private set; }

    public Meeting? Meeting { get; private set; }

    public int? AgreementId { get; private set; }

    public Agreement? Agreement { get; private set; }

    public IReadOnlyCollection<Organisation> Participants => _participants;

    public IReadOnlyCollection<CooperationField> Fields => _fields;

    public void Rename(BilingualText title) => Title = title;

    /// <summary>Gives the title the language that it lacks, as <see cref="TranslationRules"/> lets it stand.</summary>
    public void Translate(Language language, string? words) =>
        Title = TranslationRules.Complete(Title, language, words, TranslationRules.LongestTitle);

    public void Happen(PartialDate? date, BilingualText? note) => (Date, DateNote) = (date, note);

    /// <summary>What a later source says of it: that it has happened, or on another day.</summary>
    public void Become(EventStatus status, PartialDate? date) => (Status, Date) = (status, date ?? Date);

    public void BelongTo(Meeting? meeting, Agreement? agreement) => (Meeting, Agreement) = (meeting, agreement);

    public void Involve(Organisation organisation)
    {
        if (!_participants.Contains(organisation))
        {
            _participants.Add(organisation);
        }
    }

    public void Concern(CooperationField field)
    {
        if (!_fields.Contains(field))
        {
            _fields.Add(field);
        }
    }
}
