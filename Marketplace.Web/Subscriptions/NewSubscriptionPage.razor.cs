using Catalog;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Subscriptions;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions;

/// <summary>The last look before an order: what, for how much, how to leave, and which data may flow for which reason.</summary>
public sealed partial class NewSubscriptionPage
{
    private const int MostSubscriptions = 200;

    [SupplyParameterFromQuery(Name = "offering")]
    private string? OfferingCode { get; set; }

    [SupplyParameterFromQuery(Name = "plan")]
    private string? PlanCode { get; set; }

    [SupplyParameterFromQuery(Name = "selection")]
    private Guid? SelectionCode { get; set; }

    [SupplyParameterFromForm(FormName = "order")]
    private OrderForm? Order { get; set; }

    /// <summary>The form as it is drawn: what was typed, and drafts for the rest.</summary>
    private OrderForm Shown { get; set; } = new();

    [Inject]
    private OfferingSheets Sheets { get; set; } = null!;

    [Inject]
    private LinkChoices Linkable { get; set; } = null!;

    [Inject]
    private SubscriptionSheets Subscriptions { get; set; } = null!;

    [Inject]
    private Subscribe Subscribing { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private OfferingSheet? Offering { get; set; }

    private PlanSheet? Plan { get; set; }

    private SelectionId? Selection { get; set; }

    private IReadOnlyList<LinkChoice> Choices { get; set; } = [];

    /// <summary>Why there is nothing to order here.</summary>
    private string? Obstacle { get; set; }

    /// <summary>The subscription that is in the way.</summary>
    private SubscriptionId? Existing { get; set; }

    /// <summary>Why the posted order was not taken.</summary>
    private string? Refusal { get; set; }

    private bool IsRefused => Refusal is not null;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Selection = SelectionCode is { } id ? SelectionId.From(id) : null;
        if (!await FindAsync())
        {
            return;
        }

        Choices = await Linkable.ForAsync(Offering!, Reader, CancellationToken.None);
        Shown = Filled(Order);
    }

    /// <summary>Finds offering and plan; false with an <see cref="Obstacle"/> when there is nothing to order.</summary>
    private async Task<bool> FindAsync()
    {
        if (string.IsNullOrEmpty(OfferingCode))
        {
            Obstacle = Text[nameof(SubscriptionsText.NothingChosen)];
            return false;
        }

        var found = await Sheets.FindAsync(OfferingCode, Reader.Municipality, CancellationToken.None);
        if (!found.IsDone)
        {
            Obstacle = FaultText.Of(found.Fault);
            return false;
        }

        Offering = found.Value;
        Plan = Offering.Plans.FirstOrDefault(plan => plan.Code == PlanCode);
        // A repeat of an order that was taken must reach the use case, which knows its key.
        Obstacle = Order is null ? await ObstacleAsync(Offering) : null;
        return Obstacle is null;
    }

    private async Task<string?> ObstacleAsync(OfferingSheet offering)
    {
        var own = await Subscriptions.ListAsync(Reader, 0, MostSubscriptions, CancellationToken.None);
        Existing = own.Items.FirstOrDefault(s => s.Offering == offering.Code && s.State != SubscriptionState.Failed)?.Id;
        return Existing is not null ? Text[nameof(SubscriptionsText.AlreadyHave)].Value
            : !offering.IsOrderable ? Text[nameof(SubscriptionsText.NotOrderable)].Value
            : offering.ServesTown is false ? Text[nameof(SubscriptionsText.NotServed)].Value
            : offering.Cheapest is null ? Text[nameof(SubscriptionsText.NoPrice)].Value
            : null;
    }

    /// <summary>One entry for each choice: as typed, or with the suggested words.</summary>
    private OrderForm Filled(OrderForm? typed) => new()
    {
        Key = typed?.Key ?? FormKey.New(),
        Links = [.. Choices.Select(choice => typed?.Links.Find(link => IsFor(link, choice)) ?? LinkSuggestion.For(choice, Text))],
    };

    private static bool IsFor(LinkForm link, LinkChoice choice) =>
        choice.Subscription is { } own ? link.Subscription == own.Value : link.Subscription is null && link.Offering == choice.Offering.Code;

    private async Task OrderAsync()
    {
        var chosen = Order!.Links.Where(link => link.Chosen).ToList();
        if (chosen.Exists(link => !link.IsComplete))
        {
            Refusal = Text[nameof(SubscriptionsText.LinkFieldMissing)];
            return;
        }

        var canonical = $"{OfferingCode}\n{PlanCode}\n{SelectionCode}\n{Order.Canonical()}";
        var order = new SubscribeOrder(
            OfferingCode!, PlanCode ?? string.Empty, Reader.Municipality!.Value, Selection,
            Links: [.. chosen.Select(link => link.ToOrder())], Key: FormKey.Of(Order.Key, canonical));
        var taken = await Subscribing.RunAsync(order, Reader, CancellationToken.None);
        if (taken.IsDone)
        {
            Navigation.NavigateTo($"/subscriptions/{taken.Value.Subscription.Value}");
            return;
        }

        Refusal = FaultText.Of(taken.Fault);
    }
}
