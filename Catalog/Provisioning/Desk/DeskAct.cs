using Catalog.Municipalities;

namespace Catalog.Provisioning.Desk;

/// <summary>Every act of the desk is an operator's, and has its reason.</summary>
internal static class DeskAct
{
    private const int Longest = 500;

    public static Fault? Refusal(string? words, Actor by) =>
        by.Role != Role.Operator ? DeskFaults.OperatorsAct
        : words?.Trim() is not { Length: > 0 and <= Longest } ? DeskFaults.NoReason
        : null;
}
