namespace Catalog.Standards;

/// <summary>A stored row of a specification version (標準仕様書の要件). Never changed: a new text is a new version.</summary>
public sealed class Requirement
{
    private Requirement() { }

    internal Requirement(int place, RequirementLine line)
    {
        Place = place;
        (Part, Number, Major, Middle, Minor) = (line.Part, line.Number, line.Major, line.Middle, line.Minor);
        (Text, Class, AppliesFrom, Remarks) = (line.Text, line.Class, line.AppliesFrom, line.Remarks);
    }

    public SpecVersionId Spec { get; private set; }

    /// <summary>Position in the version, from 0: the row's place in every packed statement.</summary>
    public int Place { get; private set; }

    public SpecPart Part { get; private set; }

    public string Number { get; private set; } = null!;

    public string Major { get; private set; } = null!;

    public string? Middle { get; private set; }

    public string? Minor { get; private set; }

    public string Text { get; private set; } = null!;

    public RequirementClass Class { get; private set; }

    public DateOnly? AppliesFrom { get; private set; }

    public string? Remarks { get; private set; }

    internal RequirementLine ToLine() => new(Part, Number, Major, Middle, Minor, Text, Class, AppliesFrom, Remarks);
}
