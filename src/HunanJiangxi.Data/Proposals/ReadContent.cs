using System.Text.Json;
using HunanJiangxi.Domain.Proposals;

namespace HunanJiangxi.Data.Proposals;

/// <summary>Compares contents by value, their lists included.</summary>
internal static class ReadContent
{
    public static bool Same(ProposalContent one, ProposalContent other) =>
        ReferenceEquals(one, other) || JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
