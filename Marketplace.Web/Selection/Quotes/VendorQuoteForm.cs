using System.Globalization;
using System.Text;
using Catalog;
using Catalog.Selection.Quotes;

namespace Marketplace.Web.Selection.Quotes;

/// <summary>What a form of a vendor's page asks for.</summary>
public enum VendorQuoteAct
{
    Ask,
    /// <summary>Show totals; nothing is kept.</summary>
    Check,
    /// <summary>Back from the totals to the fields.</summary>
    Change,
    Seal,
    Decline,
    Disclose,
}

/// <summary>A posted form of a vendor's page.</summary>
public sealed class VendorQuoteForm
{
    public VendorQuoteAct? Act { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public string? Plan { get; set; }

    public string? Initial { get; set; }

    public List<YearForm> Years { get; set; } = [];

    public string? Options { get; set; }

    public string? CloudShare { get; set; }

    public string? Line { get; set; }

    public string? Migration { get; set; }

    public string? Exit { get; set; }

    public string? Note { get; set; }

    /// <summary>Made with the totals, so that sending twice is one answer.</summary>
    public string? Salt { get; set; }

    public SealQuoteOrder ToOrder(Guid invitation) => new(
        QuoteInvitationId.From(invitation),
        new Quote(
            Plan ?? string.Empty, Read(Initial), [.. Years.Select(year => Read(year.Amount))], Read(Options), Read(CloudShare), Read(Line), Read(Migration), Read(Exit),
            (Note ?? string.Empty).ReplaceLineEndings("\n").Trim()),
        string.IsNullOrEmpty(Salt) ? null : Salt);

    /// <summary>Full-width digits and separators are read too, an empty field is nothing; what is no amount is refused as one below zero.</summary>
    private static Yen Read(string? typed)
    {
        var digits = (typed ?? string.Empty).Normalize(NormalizationForm.FormKC).Replace(",", string.Empty, StringComparison.Ordinal).Trim();
        return new Yen(digits.Length == 0 ? 0 : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : -1);
    }
}

/// <summary>The recurring fee of one year.</summary>
public sealed class YearForm
{
    public string? Amount { get; set; }
}
