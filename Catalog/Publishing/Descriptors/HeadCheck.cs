using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Reads the members at the top of a descriptor and finds the question set that it answers.</summary>
internal sealed class HeadCheck(MapNode document, DateOnly today, CheckLog log)
{
    private const int LeastOfCode = 2;

    private const int MostOfCode = 40;

    public (Descriptor? Descriptor, QuestionSet? Set) Run()
    {
        if (!document.Members.Any(member => HeadKeys.All.Contains(member.Key)))
        {
            log.Add(string.Empty, document.Spot, DescriptorFaults.NotADescriptor);
            return default;
        }

        foreach (var member in document.Members.Where(member => !HeadKeys.All.Contains(member.Key)))
        {
            log.Add(member.Key, member.Spot, DescriptorFaults.HeadUnknown(Workbooks.Quote.Of(member.Key)));
        }

        if (Text(HeadKeys.Descriptor) is { } structure && structure.Text != Descriptor.Structure)
        {
            log.Add(HeadKeys.Descriptor, structure.Spot, DescriptorFaults.UnknownDescriptor(Workbooks.Quote.Of(structure.Text)));
        }

        var set = Text(HeadKeys.QuestionSet) is { } version ? SetOf(version) : null;
        var (vendor, offering, answers) = (Code(HeadKeys.Vendor), Code(HeadKeys.Offering), Answers());
        return (vendor is null || offering is null || answers is null || set is null ? null : new Descriptor(set.Version, vendor, offering, answers), set);
    }

    private QuestionSet? SetOf(TextNode version)
    {
        if (QuestionSets.Find(version.Text) is not { } set)
        {
            log.Add(HeadKeys.QuestionSet, version.Spot, DescriptorFaults.UnknownQuestionSet(
                Workbooks.Quote.Of(version.Text), string.Join(", ", QuestionSets.All.Select(known => known.Version))));
            return null;
        }

        if (QuestionSets.ReplacementOf(set) is { } replacement)
        {
            var until = replacement.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var ended = today > replacement.Until;
            var fault = ended
                ? DescriptorFaults.ReplacedQuestionSet(set.Version, until, replacement.By.Version)
                : DescriptorFaults.QuestionSetEnds(set.Version, until, replacement.By.Version);
            log.Add(new CheckFinding(HeadKeys.QuestionSet, version.Spot, _ => fault) { IsNotice = !ended });
        }

        return set;
    }

    private string? Code(string key)
    {
        if (Text(key) is not { } code)
        {
            return null;
        }

        if (code.Text.Length is >= LeastOfCode and <= MostOfCode && TextPatterns.IsCode(code.Text))
        {
            return code.Text;
        }

        log.Add(key, code.Spot, DescriptorFaults.HeadCode(key, Workbooks.Quote.Of(code.Text)));
        return null;
    }

    private MapNode? Answers()
    {
        switch (document.Raw(HeadKeys.Answers))
        {
            case MapNode answers:
                return answers;
            case null or TextNode { IsEmpty: true }:
                log.Add(HeadKeys.Answers, document.Spot, DescriptorFaults.HeadMissing(HeadKeys.Answers));
                return null;
            case var other:
                log.Add(HeadKeys.Answers, other.Spot, DescriptorFaults.NotASection(HeadKeys.Answers));
                return null;
        }
    }

    private TextNode? Text(string key)
    {
        switch (document[key])
        {
            case TextNode text:
                return text;
            case null:
                log.Add(key, document.Spot, DescriptorFaults.HeadMissing(key));
                return null;
            case var other:
                log.Add(key, other.Spot, DescriptorFaults.HeadNotText(key));
                return null;
        }
    }
}
