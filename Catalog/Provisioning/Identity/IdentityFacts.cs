using Catalog.Audit;

namespace Catalog.Provisioning.Identity;

/// <summary>A municipality named its identity provider, or renewed what is known of it (認証基盤の登録). The token is never part of it.</summary>
public sealed record IdentityProviderRegistered(string Town, string Issuer) : Fact(Town);

/// <summary>The tenant is a client of the municipality's identity provider (認証基盤への登録).</summary>
/// <param name="Unaccounted">
/// Registrations before it whose answer was lost. RFC 7591 has no list: each may have left a client that nobody uses, to be found at the
/// provider by its <c>software_id</c>, which is the tenant's id.
/// </param>
public sealed record SignInRegistered(Guid Subscription, Guid Tenant, string Issuer, string ClientId, int Unaccounted) : Fact(Subscription.ToString());

/// <summary>Client and accounts are switched off (シングルサインオンの停止).</summary>
public sealed record SignInClosed(Guid Subscription, Guid Tenant) : Fact(Subscription.ToString());

/// <summary>Client and accounts are switched on again (シングルサインオンの再開).</summary>
public sealed record SignInReopened(Guid Subscription, Guid Tenant) : Fact(Subscription.ToString());

/// <summary>Accounts and client are deleted (シングルサインオンの削除).</summary>
/// <inheritdoc cref="SignInRegistered" path="/param"/>
public sealed record SignInRemoved(Guid Subscription, Guid Tenant, string Issuer, int Unaccounted) : Fact(Subscription.ToString());

/// <summary>A person may work in the subscription (利用者の登録). Name and mail address are never part of it.</summary>
public sealed record PersonAssigned(Guid Subscription, Guid Person, string UserName) : Fact(Subscription.ToString());

/// <summary>A person may not work in the subscription any more (利用者の解除).</summary>
public sealed record PersonRemoved(Guid Subscription, Guid Person, string UserName) : Fact(Subscription.ToString());

/// <summary>The vendor has an account for the person (アカウントの作成).</summary>
/// <param name="Adopted">It was there already under this user name, and no second one was made.</param>
public sealed record AccountOpened(Guid Subscription, Guid Person, string UserName, bool Adopted) : Fact(Subscription.ToString());
