using System.Globalization;
using Catalog;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Municipalities.Rules;

/// <summary>The procurement rules of one municipality as of a day; its own staff record them here.</summary>
public sealed partial class RulesPage
{
    public const string Form = "record-rule";

    private RuleInput? usual;

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "asOf")]
    private string? AskedDay { get; set; }

    [SupplyParameterFromQuery(Name = "record")]
    private string? AskedTopic { get; set; }

    [SupplyParameterFromQuery(Name = "corrects")]
    private string? AskedRule { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? KeptMark { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private RuleInput? Input { get; set; }

    [Inject] private LocalRules Rules { get; set; } = null!;

    [Inject] private RecordLocalRule Record { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private LocalRuleHistory? History { get; set; }

    private Actor? Reader { get; set; }

    private string? Refusal { get; set; }

    private string? RefusedField { get; set; }

    private bool Kept => KeptMark is not null && Refusal is null;

    private bool MayRecord => Reader is not null && History is not null && Reader.WorksFor(History.Municipality.Code);

    private string Name => History is null ? string.Empty : Cultures.Pick(History.Municipality.Name, History.Municipality.Romaji);

    private string Address => $"/municipalities/{Code}/rules";

    /// <summary>Parameters may come again after the page was loaded; a form that was not sent is not emptied by that.</summary>
    protected override void OnParametersSet() => Input ??= usual;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.FindAsync();
        var day = DateOnly.TryParseExact(AskedDay, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : Tokyo.Today(Time);
        if (!MunicipalityCode.TryParse(Code, provider: null, out var code)
            || await Rules.HistoryAsync(code, day, CancellationToken.None) is not { IsDone: true, Value: var history })
        {
            Navigation.NotFound();
            return;
        }

        History = history;
        Input ??= usual = Prefilled(history);
    }

    private RuleInput? Prefilled(LocalRuleHistory history) =>
        Guid.TryParse(AskedRule, out var id) && history.Rules.FirstOrDefault(each => each.Rule.Id.Value == id) is { } wrong ? RuleInput.Of(wrong.Rule)
        : Enum.TryParse<RuleTopic>(AskedTopic, out var topic) && Enum.IsDefined(topic) ? new RuleInput { Topic = topic }
        : null;

    private async Task RecordAsync()
    {
        if (History is null || Reader is null || Input is not { Topic: { } topic } || !Enum.IsDefined(topic))
        {
            return;
        }

        if (Input.ValidFrom is null || !Input.HasReadableFigures)
        {
            (Refusal, RefusedField) = Input.ValidFrom is null
                ? (Text[nameof(RulesText.ValidFromMissing)].Value, "validFrom")
                : (Text[nameof(RulesText.NumbersWrong)].Value, "amount");
            return;
        }

        var recorded = await Record.RunAsync(Input.Order(History.Municipality.Code), Reader, CancellationToken.None);
        if (recorded.IsDone)
        {
            Navigation.NavigateTo($"{Address}?kept=1&asOf={Days.Iso(Input.ValidFrom.Value)}");
            return;
        }

        (Refusal, RefusedField) = (FaultText.Of(recorded.Fault), recorded.Fault.Field);
    }
}
