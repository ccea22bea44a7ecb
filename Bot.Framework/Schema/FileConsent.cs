namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether somebody allows a file to be put among theirs.</summary>
public class FileConsentCardResponse
{
    /// <summary>No word yet.</summary>
    public FileConsentCardResponse()
    {
    }

    /// <summary>A word of these.</summary>
    public FileConsentCardResponse(string action, object context, FileUploadInfo uploadInfo)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string Action { get; set; }

    /// <summary>What the card that asked carried.</summary>
    public object Context { get; set; }

    /// <summary>Where the file goes. Anybody can write anything here: nothing is sent there unchecked.</summary>
    public FileUploadInfo UploadInfo { get; set; }
}

/// <summary>Where a file goes.</summary>
public class FileUploadInfo
{
    /// <summary>Nowhere yet.</summary>
    public FileUploadInfo()
    {
    }

    /// <summary>A place of these.</summary>
    public FileUploadInfo(string name, string uploadUrl, string contentUrl, string uniqueId, string fileType)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    /// <summary>The file's name.</summary>
    public string Name { get; set; }

    /// <summary>Where its bytes are sent.</summary>
    public string UploadUrl { get; set; }

    /// <summary>Where people find it afterwards.</summary>
    public string ContentUrl { get; set; }

    /// <summary>The drive's own id for it.</summary>
    public string UniqueId { get; set; }

    /// <summary>What it is, by the ending of its name.</summary>
    public string FileType { get; set; }
}
