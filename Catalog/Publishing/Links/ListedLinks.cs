using System.Globalization;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Links;

/// <summary>An address in an answer.</summary>
/// <param name="Place">Path of the answer.</param>
public sealed record ListedLink(string Place, string Url);

/// <summary>All addresses of a descriptor that lead to pages, in the order of the questions.</summary>
internal static class ListedLinks
{
    public static IReadOnlyList<ListedLink> Of(Descriptor descriptor)
    {
        var set = QuestionSets.Find(descriptor.QuestionSet) ?? QuestionSets.Current;
        return [.. set.Questions.SelectMany(question => question.Type switch
        {
            QuestionType.Address => [(question.Key, AnswerReading.TextOf(descriptor.Answers, question.Key))],
            QuestionType.Table => InTable(descriptor.Answers, question),
            _ => Enumerable.Empty<(string Place, string? Url)>(),
        }).Where(each => Leads(each.Item2)).Select(each => new ListedLink(each.Item1, each.Item2!))];
    }

    private static IEnumerable<(string Place, string? Url)> InTable(MapNode answers, Question table) =>
        AnswerReading.RowsOf(answers, table.Key).SelectMany(row => table.Columns.Where(column => column.Type == QuestionType.Address)
            .Select(column => (string.Create(CultureInfo.InvariantCulture, $"{table.Key}[{row.Row}].{column.Key}"), row.Cells.TextOf(column.Key))));

    private static bool Leads(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http";
}
