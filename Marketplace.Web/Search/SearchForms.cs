namespace Marketplace.Web.Search;

/// <summary>The form that saves a search.</summary>
public sealed class SavingForm
{
    public string? Name { get; set; }

    /// <summary>Written form of the search terms.</summary>
    public string? Terms { get; set; }
}

/// <summary>The form that deletes a saved search.</summary>
public sealed class ForgettingForm
{
    public Guid? Search { get; set; }
}
