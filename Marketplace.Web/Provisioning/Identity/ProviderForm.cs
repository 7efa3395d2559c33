namespace Marketplace.Web.Provisioning.Identity;

/// <summary>What is typed of an identity provider.</summary>
public sealed class ProviderForm
{
    public string? Issuer { get; set; }

    public string? Token { get; set; }
}

/// <summary>What is typed of a person.</summary>
public sealed class PersonForm
{
    public string? UserName { get; set; }

    public string? Name { get; set; }

    public string? Mail { get; set; }
}
