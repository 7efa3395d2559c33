using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>One question at one place: of a table the column in one row. Knows its path and how a sentence calls it.</summary>
/// <param name="Table"><c>null</c> for a question that stands alone.</param>
/// <param name="Row">Counted from 0.</param>
internal sealed record Asked(Question Question, Question? Table = null, int Row = 0)
{
    public string Place => Table is null ? Question.Key : string.Create(CultureInfo.InvariantCulture, $"{Table.Key}[{Row}].{Question.Key}");

    public string In(CultureInfo culture) => Table is null
        ? Question.Label.In(culture)
        : string.Format(culture, FaultText.Word("publishing.cell", culture), Table.Label.In(culture), Row + 1, Question.Label.In(culture));

    public void Refuse(CheckLog log, DocumentNode at, Func<string, Fault> say) => log.Add(Place, at.Spot, culture => say(In(culture)), Question.Remedy);

    /// <summary>A refusal to which the question's own advice does not fit.</summary>
    public void RefuseWithout(CheckLog log, Spot? at, Func<CultureInfo, Fault> say) => log.Add(Place, at, say);
}
