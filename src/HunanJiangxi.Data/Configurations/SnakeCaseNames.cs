using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HunanJiangxi.Data.Configurations;

/// <summary>PostgreSQL folds unquoted names to lower case, so that tables and columns are named the way people type them.</summary>
internal static class SnakeCaseNames
{
    public static void ApplyTo(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.IsMappedToJson() || entity.GetTableName() is not { } table)
            {
                continue;
            }

            entity.SetTableName(Snake(table));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.GetColumnName()));
            }

            Apply(entity.GetComplexProperties());
            foreach (var key in entity.GetKeys())
            {
                key.SetName(Snake(key.GetName()!));
            }

            foreach (var key in entity.GetForeignKeys())
            {
                key.SetConstraintName(Snake(key.GetConstraintName()!));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Snake(index.GetDatabaseName()!));
            }
        }
    }

    private static void Apply(IEnumerable<IMutableComplexProperty> complexProperties)
    {
        foreach (var complex in complexProperties)
        {
            if (complex.ComplexType.IsMappedToJson())
            {
                complex.ComplexType.SetContainerColumnName(Snake(complex.Name));
                continue;
            }

            foreach (var property in complex.ComplexType.GetProperties())
            {
                property.SetColumnName(Snake(complex.Name + "_" + property.Name));
            }
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var isHump = at > 0 && char.IsAsciiLetterUpper(name[at]) && !char.IsAsciiLetterUpper(name[at - 1]);
            if (isHump && name[at - 1] != '_')
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[at]));
        }

        return snake.ToString();
    }
}
