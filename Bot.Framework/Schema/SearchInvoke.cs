using System.Text.Json.Serialization;
using Microsoft.Bot.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What an <c>application/search</c> invoke carries.</summary>
public class SearchInvokeValue
{
    /// <summary>An empty search.</summary>
    public SearchInvokeValue()
    {
    }

    /// <summary>One of <see cref="SearchInvokeTypes"/>.</summary>
    public string Kind { get; set; }

    /// <summary>The letters typed so far.</summary>
    public string QueryText { get; set; }

    /// <summary>Which part of what is found is wanted.</summary>
    public SearchInvokeOptions QueryOptions { get; set; }

    /// <summary>Where the search comes from.</summary>
    public object Context { get; set; }
}

/// <summary>Which part of what is found is wanted. What is no number is read as nought.</summary>
public class SearchInvokeOptions
{
    /// <summary>The beginning.</summary>
    public SearchInvokeOptions()
    {
    }

    /// <summary>How many to leave out at the beginning.</summary>
    [JsonConverter(typeof(TolerantNumberConverter))]
    public int Skip { get; set; }

    /// <summary>How many at most.</summary>
    [JsonConverter(typeof(TolerantNumberConverter))]
    public int Top { get; set; }
}

/// <summary>The kinds of search.</summary>
public static class SearchInvokeTypes
{
    /// <summary>For a list of results.</summary>
    public const string Search = "search";

    /// <summary>For one answer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>While somebody types.</summary>
    public const string Typeahead = "typeahead";
}

/// <summary>The answer to an <c>application/search</c> invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
    /// <summary>An empty answer.</summary>
    public SearchInvokeResponse()
    {
    }
}
