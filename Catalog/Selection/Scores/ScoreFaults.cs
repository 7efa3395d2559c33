using System.Globalization;

namespace Catalog.Selection.Scores;

/// <summary>Refusals of scoring; sentences in SelectionFaults.resx.</summary>
public static class ScoreFaults
{
    public static Fault WeightsMissing { get; } = new("selection.weights-missing", FaultKind.Conflict);

    public static Fault NoCriterion { get; } = new Fault("selection.no-criterion", FaultKind.Invalid).On("criteria");

    public static Fault CriterionWords { get; } = new Fault("selection.criterion-words", FaultKind.Invalid).On("criteria");

    public static Fault ReasonMissing { get; } = new Fault("selection.weights-reason", FaultKind.Invalid).On("reason");

    public static Fault PriceWeight(int given) => new Fault("selection.price-weight", FaultKind.Invalid, Number(given)).On("price");

    public static Fault CriterionWeight(int given) => new Fault("selection.criterion-weight", FaultKind.Invalid, Number(given)).On("criteria");

    public static Fault WeightSum(int sum) => new Fault("selection.weight-sum", FaultKind.Invalid, Number(sum)).On("price");

    public static Fault CriterionTwice(string name) => new Fault("selection.criterion-twice", FaultKind.Invalid, name).On("criteria");

    public static Fault TooManyCriteria(int most) => new Fault("selection.too-many-criteria", FaultKind.Invalid, Number(most)).On("criteria");

    public static Fault UnknownCriterion(int code) => new Fault("selection.unknown-criterion", FaultKind.Invalid, Number(code)).On("criterion");

    public static Fault PointsOutOfRange(int given) => new Fault("selection.score-points", FaultKind.Invalid, Number(given)).On("points");

    public static Fault Incomplete(int missing) => new("selection.scores-incomplete", FaultKind.Conflict, Number(missing));

    public static Fault PriceUnknown(string offerings) => new("selection.score-price-unknown", FaultKind.Conflict, offerings);

    public static Fault QuoteNotTaken(string offerings) => new("selection.score-quote-not-taken", FaultKind.Conflict, offerings);

    public static Fault AgainstScoreMissing(string offerings) => new Fault("selection.against-score-missing", FaultKind.Conflict, offerings).On("againstScore");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
