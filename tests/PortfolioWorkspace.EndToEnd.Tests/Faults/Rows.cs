using Microsoft.Data.Sqlite;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Looks at and adds to the database of a program that runs, without knowing every column of it.</summary>
internal static class Rows
{
    public static T Ask<T>(this SqliteConnection database, string sql, Guid? id = null)
    {
        var found = database.All<T>(sql, id);
        Assert.True(found.Count > 0, sql);
        return found[0];
    }

    public static IReadOnlyList<T> All<T>(this SqliteConnection database, string sql, Guid? id = null)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        if (id is { } given) command.Parameters.AddWithValue("$id", given);
        using var rows = command.ExecuteReader();
        List<T> found = [];
        while (rows.Read()) found.Add(rows.GetFieldValue<T>(0));
        return found;
    }

    public static void Do(this SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>One row more, like the newest of those that are there, except for what is given.</summary>
    public static void Copy(this SqliteConnection database, string table, string key, Guid like, Dictionary<string, object> except)
    {
        List<string> columns = [];
        using (var look = database.CreateCommand())
        {
            look.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
            using var rows = look.ExecuteReader();
            while (rows.Read()) columns.Add(rows.GetString(0));
        }

        using var copy = database.CreateCommand();
        var values = columns.Select(c => except.ContainsKey(c) ? $"${c}" : $"\"{c}\"");
        copy.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM \"{table}\" WHERE \"{key}\" = $like ORDER BY rowid DESC LIMIT 1";
        copy.Parameters.AddWithValue("$like", like);
        foreach (var (column, value) in except) copy.Parameters.AddWithValue($"${column}", value);
        Assert.Equal(1, copy.ExecuteNonQuery());
    }
}
