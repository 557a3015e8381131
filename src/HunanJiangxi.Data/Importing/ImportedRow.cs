using Npgsql;
using NpgsqlTypes;

namespace HunanJiangxi.Data.Importing;

/// <summary>The row that is being streamed, value by value in the order of the columns.</summary>
internal sealed class ImportedRow(NpgsqlBinaryImporter stream)
{
    public ImportedRow Add(int value) => Add(value, NpgsqlDbType.Integer);

    public ImportedRow Add(string? value) => Add(value, NpgsqlDbType.Text);

    public ImportedRow Add<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } known)
        {
            stream.Write(known, type);
        }
        else
        {
            stream.WriteNull();
        }

        return this;
    }

    public ImportedRow Add<T>(T value, NpgsqlDbType type)
    {
        if (value is null)
        {
            stream.WriteNull();
        }
        else
        {
            stream.Write(value, type);
        }

        return this;
    }
}
