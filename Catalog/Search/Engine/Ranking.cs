using System.Runtime.InteropServices;

namespace Catalog.Search.Engine;

/// <summary>A hit's place in an order: by what is asked for first, then by weight, then by number, which is the tie.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rank(long Asked, int Lacking, int Number)
{
    public static int Compare(Rank left, Rank right) =>
        left.Asked != right.Asked ? left.Asked.CompareTo(right.Asked)
        : left.Lacking != right.Lacking ? left.Lacking.CompareTo(right.Lacking)
        : left.Number.CompareTo(right.Number);
}

/// <summary>The first of many, without sorting them all.</summary>
internal sealed class Ranking(int wanted)
{
    private readonly List<Rank> kept = [];
    private Rank? last;

    /// <summary>In order; at most as many as are wanted.</summary>
    public IReadOnlyList<Rank> First
    {
        get
        {
            Trim();
            return kept;
        }
    }

    public void Offer(Rank rank)
    {
        if (last is { } known && Rank.Compare(rank, known) >= 0)
        {
            return;
        }

        kept.Add(rank);
        if (kept.Count >= 2L * wanted)
        {
            Trim();
        }
    }

    private void Trim()
    {
        kept.Sort(Rank.Compare);
        if (kept.Count > wanted)
        {
            kept.RemoveRange(wanted, kept.Count - wanted);
        }

        if (kept.Count == wanted && wanted > 0)
        {
            last = kept[^1];
        }
    }
}
