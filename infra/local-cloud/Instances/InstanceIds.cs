namespace LocalCloud.Instances;

/// <summary>The id the platform chose for an instance.</summary>
public readonly record struct InstanceId(string Value);
