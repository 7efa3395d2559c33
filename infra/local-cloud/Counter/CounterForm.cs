namespace LocalCloud.Counter;

/// <summary>What was chosen at the counter.</summary>
public sealed record class CounterForm
{
    public string? Resident { get; set; }

    public string? Procedure { get; set; }
}

/// <summary>The procedures the counter prepares forms for; the names are in <c>Texts/CounterText.resx</c>.</summary>
internal static class ProcedureList
{
    public static IReadOnlyList<string> All { get; } =
        ["ProcedureMovingIn", "ProcedureMovingWithin", "ProcedureChildAllowance", "ProcedureResidentCopy"];
}
