using System.Globalization;
using Catalog;
using Catalog.Selection.Quotes;

namespace Marketplace.Web.Selection.Quotes;

/// <summary>What a form of the town's page of quotes asks for.</summary>
public enum QuotesAct
{
    Prepare,
    MakeCode,
    Withdraw,
    Answer,
    Open,
    GiveUp,
}

/// <summary>A posted form of the town's page of quotes. The forms differ in the act and in which fields they fill.</summary>
public sealed class QuotesForm
{
    public QuotesAct? Act { get; set; }

    public int? Round { get; set; }

    public int? Number { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public string? Code { get; set; }

    public int? Years { get; set; }

    /// <summary>Day and time in Tokyo, as the browser's field writes them.</summary>
    public string? Deadline { get; set; }

    /// <summary>Id of the colleague who opens the answers too.</summary>
    public string? Opener { get; set; }

    public List<InvitedForm> Invited { get; set; } = [];

    /// <summary>The deadline as an instant; one that cannot be read is no time ahead.</summary>
    public DateTimeOffset DeadlineInstant => DateTime.TryParseExact(
        Deadline, (string[])["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? Tokyo.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay
        : DateTimeOffset.UnixEpoch;

    public QuoteTerms Terms => new(Text ?? string.Empty, Years ?? 0, DeadlineInstant);

    /// <summary>This form, as far as it was typed for that act (and that question).</summary>
    public QuotesForm? For(QuotesAct act, int? number = null) => Act == act && (number is null || number == Number) ? this : null;
}

/// <summary>One candidate of the form: not asked, asked for a plan, or for any.</summary>
public sealed class InvitedForm
{
    public const string Nothing = "";

    public const string AnyPlan = "*";

    public string? Offering { get; set; }

    public string? Choice { get; set; }

    public bool IsChosen => !string.IsNullOrEmpty(Choice);

    public QuoteInvited ToInvited() => new(Offering ?? string.Empty, Choice == AnyPlan ? null : Choice);
}
