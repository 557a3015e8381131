namespace HunanJiangxi.Web.Public.Facts;

/// <summary>Facts as lines on the page of another record: a county, a programme, a meeting, a field.</summary>
public static class FactLines
{
    /// <summary>How many such a list shows; the list page of their own has them all.</summary>
    public const int Most = 50;
}
