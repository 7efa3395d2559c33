using Catalog.Provisioning.Checks;

namespace Catalog.Ladder;

/// <summary>Every check of the ladder, in the order in which they are tried.</summary>
public static class LadderChecks
{
    public const string Created = "ladder.installs.created";
    public const string Page = "ladder.installs.page";
    public const string Context = "ladder.configures.context";
    public const string Access = "ladder.configures.access";
    public const string Change = "ladder.upgrades.change";
    public const string Kept = "ladder.upgrades.kept";
    public const string ExportOrder = "ladder.exports.order";
    public const string ExportContent = "ladder.exports.content";
    public const string ExportGuarded = "ladder.exports.guarded";
    public const string ImportOrder = "ladder.imports.order";
    public const string Lossless = "ladder.imports.lossless";
    public const string Links = "ladder.links.answer";
    public const string Broker = "ladder.lint.broker";
    public const string Listing = "ladder.lint.listing";
    public const string CleanedUp = "ladder.lint.cleaned-up";

    public static IReadOnlyList<LadderCheck> All { get; } =
    [
        new(Created, 1), new(Page, 1),
        new(Context, 2), new(Access, 2),
        new(Change, 3), new(Kept, 3),
        new(ExportOrder, 4), new(ExportContent, 4), new(ExportGuarded, 4),
        new(ImportOrder, 5), new(Lossless, 5),
        new(Links, 6),
        new(Broker, 7), new(Listing, 7), new(CleanedUp, 7),
    ];

    /// <returns><c>null</c> = a check of an earlier version of this program.</returns>
    public static LadderCheck? Find(string name) => All.FirstOrDefault(check => check.Name == name);

    public static int PlaceOf(string name) => All.Select((check, place) => (check, place)).Where(pair => pair.check.Name == name).Select(pair => pair.place).FirstOrDefault(All.Count);

    /// <summary>The highest level that the verdicts bear out: every check up to it was judged, and none failed.</summary>
    /// <remarks>A check with nothing to try does not hinder; where an earlier failure left it so, that failure does.</remarks>
    public static int Reached(IReadOnlyDictionary<string, CheckVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return Enumerable.Range(1, LadderRule.HighestOfRun)
            .TakeWhile(level => All.Where(check => check.Level == level).All(check => verdicts.TryGetValue(check.Name, out var verdict) && verdict != CheckVerdict.Fail))
            .LastOrDefault();
    }
}
