namespace LocalCloud.Tenants;

/// <summary>A page in an application's menu: its path inside the tenant and its name.</summary>
public sealed record FramePage(string Path, string Name);
