namespace LocalCloud.Health;

/// <summary>What was typed into the checkup form, kept as typed until it is right.</summary>
public sealed record class CheckupForm
{
    public string? Date { get; set; }

    public string? Kind { get; set; }

    public string? Weight { get; set; }

    public string? Result { get; set; }
}

/// <summary>What can be chosen in the checkup form; the names are in <c>Texts/HealthText.resx</c>.</summary>
internal static class CheckupChoices
{
    public static IReadOnlyList<string> Kinds { get; } = ["KindInfant", "KindSpecific", "KindSenior", "KindCancer"];

    public static IReadOnlyList<string> Results { get; } = ["ResultClear", "ResultWatch", "ResultExamine"];
}
