namespace Marketplace.Web.Comparison;

/// <summary>Who looks at the table; it decides which next steps are offered.</summary>
public enum ComparisonReader
{
    Anonymous,
    TownStaff,
    Other,
}
