using LocalCloud.Texts;

namespace LocalCloud.Identity;

/// <summary>An invented person who works for the municipality (職員).</summary>
/// <param name="Key">Before the at sign of the user name, and the key of the person's name in <c>Texts/StaffText.resx</c>.</param>
public sealed record Staff(string Key)
{
    /// <summary>A name that belongs to nobody (RFC 2606).</summary>
    private const string Domain = "shirakawa.example";

    public static IReadOnlyList<Staff> All { get; } =
        [new(nameof(StaffText.suzuki)), new(nameof(StaffText.sato)), new(nameof(StaffText.tanaka)), new(nameof(StaffText.ito))];

    public string UserName => $"{Key}@{Domain}";

    public static Staff? Find(string? key) => All.FirstOrDefault(one => one.Key == key);
}
