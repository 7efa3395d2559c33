namespace Catalog.Workbooks;

/// <summary>Collects what is wrong in a file, in the order of the file, and says when it is enough.</summary>
internal sealed class Findings
{
    private readonly List<Finding> all = [];

    public bool Any => all.Count > 0;

    /// <summary>Reading stops: a hundred findings are more than anybody repairs at once.</summary>
    public bool IsFull => all.Count >= Most;

    public IReadOnlyList<Finding> All => all;

    private const int Most = Reading<object>.Most;

    public void Add(Fault fault, Place? place = null)
    {
        if (!IsFull)
        {
            all.Add(new Finding(place ?? new Place(), fault));
        }
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding.Fault, finding.Place);
        }
    }

    /// <summary>The content, if nothing was found against it.</summary>
    public Reading<T> Or<T>(Func<T> content)
        where T : class
        => Any ? Refused<T>() : new Reading<T>(content());

    public Reading<T> Refused<T>()
        where T : class
        => new(null, all);

    public static Reading<T> Refused<T>(Fault fault, Place? place = null)
        where T : class
        => new(null, [new Finding(place ?? new Place(), fault)]);
}
