namespace Catalog.Publishing.Funnel;

/// <summary>Where a listing was shown to town staff.</summary>
public enum ShownIn
{
    /// <summary>検索結果</summary>
    Results,
    /// <summary>サービスのページ</summary>
    Page,
    /// <summary>比較表</summary>
    Comparison,
}

/// <summary>How often a listing was shown on one day in one place (表示回数). No town and no person is kept.</summary>
public sealed class Showing
{
    private Showing() { }

    public Showing(string offering, DateOnly day, ShownIn where, int times) => (Offering, Day, Where, Times) = (offering, day, where, times);

    /// <summary>Code of the offering.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>In Tokyo.</summary>
    public DateOnly Day { get; private set; }

    public ShownIn Where { get; private set; }

    public int Times { get; private set; }
}
