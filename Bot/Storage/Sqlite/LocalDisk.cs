namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Where an SQLite file may lie. Over a network the locks by which processes take turns don't hold, and neither does the memory that they share beside the
/// file: the database would be destroyed without anybody noticing.
/// </summary>
internal static class LocalDisk
{
    /// <summary>Lets a file pass that lies on a disk of this machine, or in memory.</summary>
    /// <exception cref="DatabaseUnusableException">It lies on a network share.</exception>
    public static void Require(string file)
    {
        if (file.Length > 0 && !file.StartsWith(':') && FolderOf(file) is { } folder && IsShared(new DriveInfo(folder)))
            throw new DatabaseUnusableException(
                $"The database file {file} lies on a network share ({new DriveInfo(folder).DriveFormat}), where SQLite loses data: put it on a local disk (ConnectionStrings__SalesBot=Data Source=…), or use PostgreSQL (Host=…).");
    }

    /// <summary>Whether what holds a folder is reached over a network.</summary>
    public static bool IsShared(DriveInfo drive) => drive.DriveType == DriveType.Network;

    // The folder may be made later, or never: what is there already decides.
    private static string? FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
