namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>How patient the doctor is.</summary>
/// <param name="First">Until the first look at work in progress.</param>
/// <param name="Most">Between two looks at most, unless the broker asks for more.</param>
/// <param name="Limit">For one piece of work; the plan's own limit if that is shorter.</param>
internal sealed record DoctorPace(TimeSpan First, TimeSpan Most, TimeSpan Limit)
{
    public static DoctorPace Of(ProvisioningOptions options) => new(options.FirstPoll, options.MaxPoll, options.CheckPatience);
}
