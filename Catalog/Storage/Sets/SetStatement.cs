using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Catalog.Storage.Sets;

/// <summary>The statement that writes all rows of one kind at once, whatever their number.</summary>
internal sealed class SetStatement
{
    private readonly List<SetColumn> columns = [];
    private readonly ISqlGenerationHelper sql;
    private readonly StoreObjectIdentifier table;
    private readonly string text;

    public SetStatement(SetKind kind, ISqlGenerationHelper sql)
    {
        this.sql = sql;
        table = StoreObjectIdentifier.Create(kind.Type, StoreObjectType.Table)!.Value;
        text = kind.State switch
        {
            EntityState.Added => Insert([.. kind.Written()]),
            EntityState.Modified => Update(kind.Type, [.. kind.Written()]),
            _ => $"DELETE FROM {Table} AS t USING {Found(kind.Type)}",
        };
    }

    public NpgsqlBatchCommand Write(IReadOnlyList<IUpdateEntry> rows)
    {
        var (command, entities) = (new NpgsqlBatchCommand(text), rows.Select(row => row.ToEntityEntry().Entity).ToArray());
        foreach (var column in columns)
        {
            command.Parameters.Add(column.Of(rows, entities));
        }

        return command;
    }

    private string Insert(List<IProperty> written)
    {
        written.ForEach(property => columns.Add(SetColumn.Of(property, asItWas: false)));
        return $"INSERT INTO {Table} ({string.Join(", ", written.Select(Column))}) SELECT * FROM unnest({Arrays})";
    }

    private string Update(IEntityType type, List<IProperty> written)
    {
        written.ForEach(property => columns.Add(SetColumn.Of(property, asItWas: false)));
        var set = written.Select((property, place) => $"{Column(property)} = v.c{place}");
        return $"UPDATE {Table} AS t SET {string.Join(", ", set)} FROM {Found(type)}";
    }

    /// <summary>A row is found by its key and by every mark that somebody else's change would have moved.</summary>
    private string Found(IEntityType type)
    {
        var (first, marks) = (columns.Count, type.FindPrimaryKey()!.Properties.Union(type.GetProperties().Where(property => property.IsConcurrencyToken)).ToList());
        marks.ForEach(property => columns.Add(SetColumn.Of(property, asItWas: true)));
        var where = marks.Select((property, place) => $"t.{Column(property)} = v.c{first + place}");
        return $"unnest({Arrays}) AS v({Names}) WHERE {string.Join(" AND ", where)}";
    }

    private string Table => sql.DelimitIdentifier(table.Name, table.Schema);

    private string Arrays => string.Join(", ", columns.Select((_, place) => $"${place + 1}"));

    private string Names => string.Join(", ", columns.Select((_, place) => $"c{place}"));

    private string Column(IProperty property) => sql.DelimitIdentifier(property.GetColumnName(table)!);
}
