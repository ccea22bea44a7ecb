namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, in the protocol's words.</summary>
public class Error
{
    /// <summary>An empty error.</summary>
    public Error()
    {
    }

    /// <summary>An error of these.</summary>
    public Error(string code, string message, InnerHttpError innerHttpError)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>A word for programs.</summary>
    public string Code { get; set; }

    /// <summary>A sentence for people.</summary>
    public string Message { get; set; }

    /// <summary>The HTTP answer behind it.</summary>
    public InnerHttpError InnerHttpError { get; set; }
}

/// <summary>An HTTP answer behind an error.</summary>
public class InnerHttpError
{
    /// <summary>An empty answer.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>An answer of these.</summary>
    public InnerHttpError(int? statusCode, object body)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>What it said.</summary>
    public object Body { get; set; }
}

/// <summary>The body of an HTTP answer that reports an error.</summary>
public class ErrorResponse
{
    /// <summary>An empty body.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>A body reporting <paramref name="error"/>.</summary>
    public ErrorResponse(Error error) => Error = error;

    /// <summary>The error.</summary>
    public Error Error { get; set; }
}

/// <summary>The channel refused what it was sent.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>A refusal without words.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>A refusal in these words.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal in these words, because of <paramref name="innerException"/>.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the channel said; null when it said nothing that can be read.</summary>
    public ErrorResponse Body { get; set; }
}
