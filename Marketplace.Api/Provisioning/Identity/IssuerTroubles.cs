using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>What an issuer's answer that is no success means for the sign-in.</summary>
internal static class IssuerTroubles
{
    public static SignInTrouble Of<T>(Answer<T> answer)
        where T : class => new(CodeOf(answer.Verdict), answer.Words, answer.RetryAfter);

    public static string CodeOf(Verdict verdict) => verdict switch
    {
        Verdict.Unreached or Verdict.Busy => ProvisioningTroubles.IssuerUnreachable,
        Verdict.Unauthorized or Verdict.Missing => ProvisioningTroubles.IssuerRefusedToken,
        Verdict.Refused or Verdict.Clash => ProvisioningTroubles.IssuerRefused,
        _ => ProvisioningTroubles.IssuerUnclear,
    };
}
