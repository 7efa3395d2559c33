namespace Catalog.Ladder;

public readonly record struct LadderRunId(Guid Value) : IGuidId<LadderRunId>
{
    public static LadderRunId New() => new(Guid.CreateVersion7());

    public static LadderRunId From(Guid value) => new(value);
}
