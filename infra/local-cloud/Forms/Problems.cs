namespace LocalCloud.Forms;

/// <summary>What is wrong with one field, as a sentence in the visitor's language.</summary>
public sealed record Problem(string Field, string Sentence);

/// <summary>What is wrong with a form; empty when it can be kept.</summary>
public sealed class Problems
{
    private readonly List<Problem> _all = [];

    public IReadOnlyList<Problem> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(string field, string sentence) => _all.Add(new Problem(field, sentence));

    public string? Of(string field) => _all.Find(p => p.Field == field)?.Sentence;
}
