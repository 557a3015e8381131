using System.Linq.Expressions;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

/// <summary>How the values of the domain are laid out in columns, the same way for every table.</summary>
internal static class MappingExtensions
{
    public static void HasSlug<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<string>("Slug").HasMaxLength(120);
        builder.HasIndex("Slug").IsUnique();
        builder.ToTable(table =>
            table.HasCheckConstraint(Name(builder, "slug_form"), "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
        );
    }

    /// <summary>A text in two languages is one JSON column; null where there is none.</summary>
    public static void HasText<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, BilingualText?>> text)
        where T : class => builder.ComplexProperty(text, part => part.ToJson());

    /// <summary>A partial date is four columns, so that lists can be sorted and filtered by its first day.</summary>
    public static void HasDate<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, PartialDate?>> date)
        where T : class => builder.ComplexProperty(date);

    public static void HasEvidence<T>(this EntityTypeBuilder<T> builder, string join)
        where T : Fact
    {
        builder
            .HasMany(fact => fact.Evidence)
            .WithMany()
            .UsingEntity(
                join,
                right =>
                    right
                        .HasOne(typeof(Evidence))
                        .WithMany()
                        .HasForeignKey("EvidenceId")
                        .OnDelete(DeleteBehavior.Restrict),
                left => left.HasOne(typeof(T)).WithMany().HasForeignKey("FactId").OnDelete(DeleteBehavior.Restrict)
            );
        builder
            .HasOne(fact => fact.Source)
            .WithMany()
            .HasForeignKey(fact => fact.SourceId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(fact => fact.IsProven);
    }

    public static void HasLinks<T, TOther>(
        this EntityTypeBuilder<T> builder,
        Expression<Func<T, IEnumerable<TOther>?>> others,
        string join,
        string own,
        string other
    )
        where T : class
        where TOther : class =>
        builder
            .HasMany(others)
            .WithMany()
            .UsingEntity(
                join,
                right => right.HasOne(typeof(TOther)).WithMany().HasForeignKey(other).OnDelete(DeleteBehavior.Restrict),
                left => left.HasOne(typeof(T)).WithMany().HasForeignKey(own).OnDelete(DeleteBehavior.Restrict)
            );

    /// <summary>Rows that are pointed at stay: nothing is deleted by way of something else.</summary>
    public static void RestrictDeletes<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        foreach (var key in builder.Metadata.GetForeignKeys())
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private static string Name<T>(EntityTypeBuilder<T> builder, string rule)
        where T : class => $"ck_{builder.Metadata.ShortName().ToLowerInvariant()}_{rule}";
}
