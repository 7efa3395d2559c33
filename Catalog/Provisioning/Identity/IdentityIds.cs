namespace Catalog.Provisioning.Identity;

public readonly record struct SignInId(Guid Value) : IGuidId<SignInId>
{
    public static SignInId New() => new(Guid.CreateVersion7());

    public static SignInId From(Guid value) => new(value);
}

public readonly record struct PersonId(Guid Value) : IGuidId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}
