using System.Diagnostics.CodeAnalysis;

namespace Catalog;

/// <summary>The end of an act that gives nothing back: done, or a refusal.</summary>
public readonly record struct Outcome(Fault? Fault)
{
    public static Outcome Done => default;

    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDone => Fault is null;

    public static implicit operator Outcome(Fault fault) => new(fault);

    public static Outcome FromFault(Fault fault) => new(fault);
}

/// <summary>The end of an act that gives a <typeparamref name="T"/> back: the value, or a refusal.</summary>
[SuppressMessage("Design", "CA2225", Justification = "Refusals and values are returned as they are.")]
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Fault? fault) => (Value, Fault) = (value, fault);

    public T? Value { get; }

    public Fault? Fault { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDone => Fault is null;

    public Outcome<TOther> Map<TOther>(Func<T, TOther> map) => IsDone ? map(Value) : Fault;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Fault fault) => new(default, fault);
}
