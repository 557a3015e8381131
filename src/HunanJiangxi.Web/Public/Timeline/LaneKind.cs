namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>By what events are set side by side.</summary>
public enum LaneKind
{
    Field = 1,
    County = 2,
    Programme = 3,
}
