namespace TestKit;

/// <summary>A database engine that the product runs on.</summary>
public enum Engine
{
    Sqlite,
    PostgreSQL,
}

/// <summary>For <c>[MemberData(nameof(Engines.All), MemberType = typeof(Engines))]</c>.</summary>
public static class Engines
{
    public static TheoryData<Engine> All => [Engine.Sqlite, Engine.PostgreSQL];
}
