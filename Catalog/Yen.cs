namespace Catalog;

/// <summary>An amount of whole Japanese yen (円). There is no smaller unit, so there is never a fraction.</summary>
/// <param name="Amount">Yen, negative for a reduction.</param>
public readonly record struct Yen(long Amount) : IComparable<Yen>
{
    public static Yen Zero => default;

    public static Yen operator +(Yen left, Yen right) => new(checked(left.Amount + right.Amount));

    public static Yen operator -(Yen left, Yen right) => new(checked(left.Amount - right.Amount));

    public static Yen operator *(Yen unit, int count) => new(checked(unit.Amount * count));

    public static bool operator <(Yen left, Yen right) => left.Amount < right.Amount;

    public static bool operator >(Yen left, Yen right) => left.Amount > right.Amount;

    public static bool operator <=(Yen left, Yen right) => left.Amount <= right.Amount;

    public static bool operator >=(Yen left, Yen right) => left.Amount >= right.Amount;

    public static Yen Add(Yen left, Yen right) => left + right;

    public static Yen Subtract(Yen left, Yen right) => left - right;

    public static Yen Multiply(Yen unit, int count) => unit * count;

    public int CompareTo(Yen other) => Amount.CompareTo(other.Amount);
}
