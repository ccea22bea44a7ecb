namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Where an SQLite file may lie. Over a network the locks by which processes take turns don't hold, and neither does the memory that they
/// share beside the file: the database would be destroyed without anybody noticing.
/// </summary>
internal static class LocalDisk
{
    /// <summary>Lets a file pass that lies on a disk of this machine.</summary>
    /// <exception cref="DatabaseUnusableException">It lies on a network share.</exception>
    public static void Require(string file) => Require(file, Drive);

    /// <summary>Lets a file pass by what is said of the folder that holds it: the kind of its drive, and the file system's name.</summary>
    /// <exception cref="DatabaseUnusableException">It lies on a network share.</exception>
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

    // The folder may be made later, or never: what is there already decides.
    private static string? FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
