namespace Catalog.Offerings.Vendors;

/// <summary>One whom the identity provider has proved and whom nobody has admitted yet (未登録の利用者).</summary>
/// <param name="Issuer">The identity provider's issuer.</param>
/// <param name="Subject">Its name for the person.</param>
/// <param name="Name">As shown.</param>
public sealed record Newcomer(string Issuer, string Subject, string Name)
{
    private const char Between = '#';

    /// <summary>Of the id of an actor. An issuer holds no fragment (OpenID Connect Core 1.0, section 2), so that the first # ends it.</summary>
    public static Newcomer? Of(string id, string name)
    {
        ArgumentNullException.ThrowIfNull(id);
        var at = id.IndexOf(Between, StringComparison.Ordinal);
        return at <= 0 || at == id.Length - 1 ? null : new Newcomer(id[..at], id[(at + 1)..], name);
    }

    /// <summary>The same person as one of a vendor's people.</summary>
    public Actor As(string vendor, VendorRole role) =>
        new(ActorKind.Person, $"{Issuer}{Between}{Subject}", Name, Municipalities.Role.Vendor, null, vendor, role);
}
