using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Judges all answers in the order of the questions: known, asked, given, well formed; then what answers say together.</summary>
internal sealed class AnswersCheck(QuestionSet set, Descriptor descriptor, DateOnly today, CheckLog log)
{
    private readonly MapNode answers = descriptor.Answers;

    private readonly ValueCheck values = new(descriptor.Offering, today, log);

    public void Run()
    {
        UnknownKeys(string.Empty, answers, set.Sections.Select(section => section.Key));
        foreach (var section in set.Sections)
        {
            switch (answers[section.Key])
            {
                case MapNode given:
                    UnknownKeys(section.Key, given, section.Questions.Select(question => question.Name));
                    break;
                case { } other:
                    log.Add(section.Key, other.Spot, culture => DescriptorFaults.NotASection(section.Label.In(culture)));
                    continue;
                default:
                    break;
            }

            foreach (var question in section.Questions)
            {
                Check(question, (answers[section.Key] as MapNode)?[question.Name]);
            }
        }

        new PriceCheck(set, answers, log).Run();
    }

    private void Check(Question question, DocumentNode? given)
    {
        var asked = new Asked(question);
        var isAsked = AnswerReading.IsAsked(set, question, answers);
        if (given is not null && !isAsked)
        {
            var other = set.Find(question.DependsOn!.Question)!;
            asked.RefuseWithout(log, given.Spot, culture => AnswerFaults.NotAsked(question.Label.In(culture), other.Label.In(culture)));
        }
        else if (given is not null && question.Type == QuestionType.Table)
        {
            new TableCheck(set, question, answers, values, log).Run(given);
        }
        else if (given is not null)
        {
            values.Run(asked, given);
        }
        else if (isAsked && question.IsRequired)
        {
            log.Add(question.Key, (answers[question.Section] as MapNode)?.Spot ?? answers.Spot, culture => Missing(question, culture), question.Remedy);
        }
    }

    private Fault Missing(Question question, CultureInfo culture) => question.DependsOn is { } on
        && set.Find(on.Question) is { } other
        && AnswerReading.TextOf(answers, on.Question) is { } answer
        ? AnswerFaults.MissingBecause(question.Label.In(culture), other.Label.In(culture), AnswerWords.Of(other, answer).In(culture))
        : AnswerFaults.Missing(question.Label.In(culture));

    private void UnknownKeys(string place, MapNode given, IEnumerable<string> known)
    {
        foreach (var member in given.Members.Where(member => !known.Contains(member.Key)).OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            var path = Paths.Join(place, member.Key);
            var (key, similar) = (Workbooks.Quote.Of(path), Similar.To(member.Key, known));
            var other = QuestionSets.All.FirstOrDefault(other => other.Find(path) is not null);
            log.Add(path, member.Spot, other is not null ? DescriptorFaults.KeyOfOtherVersion(key, other.Version, set.Version)
                : similar is not null ? DescriptorFaults.UnknownKeySimilar(key, Paths.Join(place, similar))
                : DescriptorFaults.UnknownKey(key));
        }
    }
}
