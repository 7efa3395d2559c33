namespace NationalCatalog;

/// <summary>Numbers that look random and are the same for ever: SplitMix64, one stream for each thing that is made.</summary>
/// <remarks>A stream is named by what it makes, so that one more draw for a vendor changes no offering.</remarks>
public sealed class Chance
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    private Chance(ulong start) => state = start;

    public static Chance For(ulong seed, string stream, int number = 0) => new(Mix(seed ^ Hash(stream)) + (Step * (uint)number));

    /// <summary>One draw that depends on nothing but its arguments; evenly over [0, 1).</summary>
    public static double Of(ulong seed, int first, int second = 0, int third = 0) =>
        Unit(Mix(seed ^ Mix(((ulong)(uint)first << 32 | (uint)second) ^ Mix((uint)third + Step))));

    public int Below(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Happens(double share) => Unit(Next()) < share;

    public T Pick<T>(IReadOnlyList<T> among)
    {
        ArgumentNullException.ThrowIfNull(among);
        return among[Below(among.Count)];
    }

    /// <summary>Few are often chosen, many seldom: small numbers come first.</summary>
    public int Skewed(int limit) => (int)(Unit(Next()) * Unit(Next()) * limit);

    private ulong Next() => Mix(state += Step);

    private static double Unit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>FNV-1a, because string.GetHashCode differs from run to run.</summary>
    private static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 0x100000001B3;
        }

        return hash;
    }
}
