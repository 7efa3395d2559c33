namespace Marketplace.Api.Provisioning.Doctor.Rules;

internal static class DoorRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("osb.auth.missing-401", visit => Rulings.Status(visit[Ask.NoCredentials], 401)),
        new("osb.auth.wrong-401", visit => Rulings.Status(visit[Ask.WrongPassword], 401)),
        new("osb.version.missing-refused", visit => Rulings.Status(visit[Ask.NoVersion], 400, 412)),
        new("osb.version.too-new-412", visit => Rulings.Status(visit[Ask.TooNewVersion], 412)),
    ];
}
