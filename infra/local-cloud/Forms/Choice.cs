namespace LocalCloud.Forms;

/// <summary>One line of a list to choose from.</summary>
public sealed record Choice(string Value, string Label);
