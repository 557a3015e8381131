using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>
/// One meeting of a series. <see cref="AgreementsClaimed"/> is what a source says was signed there; how many the
/// register holds is counted, never entered.
/// </summary>
public sealed class Meeting
{
    private Meeting() { }

    public Meeting(string slug) => Slug = Values.Slug.Checked(slug);

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public int ProgrammeId { get; private set; }

    public Programme Programme { get; private set; } = null!;

    public BilingualText Series { get; private set; } = null!;

    public int? Ordinal { get; private set; }

    public BilingualText Name { get; private set; } = null!;

    public PartialDate? Date { get; private set; }

    public bool IsPlanned { get; private set; }

    public int? HostId { get; private set; }

    public Organisation? Host { get; private set; }

    public int? AgreementsClaimed { get; private set; }

    public BilingualText? Note { get; private set; }

    /// <summary>Counted up when the claim is corrected.</summary>
    public int Version { get; private set; } = 1;

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    public void Describe(
        Programme programme,
        BilingualText series,
        int? ordinal,
        BilingualText name,
        NamedSource source
    )
    {
        if (ordinal is < 1)
        {
            throw new RuleViolationException("meeting.ordinal", $"{Slug}: meetings are counted from one.");
        }

        (Programme, Series, Ordinal, Name, Source) = (programme, series, ordinal, name, source);
    }

    public void Held(PartialDate? date, bool isPlanned, Organisation? host, int? agreementsClaimed, BilingualText? note)
    {
        if (agreementsClaimed is < 0)
        {
            throw new RuleViolationException("meeting.claimed", $"{Slug}: a count is not negative.");
        }

        (Date, IsPlanned, Host, AgreementsClaimed, Note) = (date, isPlanned, host, agreementsClaimed, note);
    }

    /// <summary>Another source counts otherwise, or one counts for the first time: the next version.</summary>
    public void Claim(int? agreements, NamedSource source)
    {
        if (agreements is < 0)
        {
            throw new RuleViolationException("meeting.claimed", $"{Slug}: a count is not negative.");
        }

        (AgreementsClaimed, Source) = (agreements, source);
        Version++;
    }
}
