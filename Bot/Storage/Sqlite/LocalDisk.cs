namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Checks where an SQLite file is. On a network drive, neither the locks between processes nor their shared memory work, and the database
/// would be corrupted unnoticed.
/// </summary>
internal static class LocalDisk
{
    /// <summary>Accepts a file on a disk of this computer.</summary>
    /// <exception cref="DatabaseUnusableException">The file is on a network share.</exception>
    public static void Require(string file) => Require(file, Drive);

    /// <summary>Accepts a file by its folder's kind of drive and the name of the file system.</summary>
    /// <exception cref="DatabaseUnusableException">The file is on a network share.</exception>
    public static void Require(string file, Func<string, (DriveType Kind, string Format)> driveOf)
    {
        if (FolderOf(file) is not { } folder || driveOf(folder) is not (DriveType.Network, var format))
            return;
        throw new DatabaseUnusableException(
            $"The database file {file} lies on a network share ({format}), where SQLite loses data: put it on a local disk (ConnectionStrings__SalesBot=Data Source=…), or use PostgreSQL (Host=…).");
    }

    private static (DriveType Kind, string Format) Drive(string folder)
    {
        var drive = new DriveInfo(folder);
        return (drive.DriveType, drive.DriveFormat);
    }

    // The folder may not exist yet: the nearest existing parent decides.
    private static string? FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
