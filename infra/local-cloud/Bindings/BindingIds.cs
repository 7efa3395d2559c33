namespace LocalCloud.Bindings;

/// <summary>The id the platform chose for a binding.</summary>
public readonly record struct BindingId(string Value);
