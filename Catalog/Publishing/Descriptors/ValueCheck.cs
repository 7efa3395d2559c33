using System.Globalization;
using System.Text;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Judges one answer by the type and the limits of its question.</summary>
internal sealed class ValueCheck(string offering, DateOnly today, CheckLog log)
{
    private const string DayForm = "yyyy-MM-dd";

    public void Run(Asked asked, DocumentNode given)
    {
        if (asked.Question.Type == QuestionType.Choices)
        {
            Choices(asked, given);
        }
        else if (given is not TextNode text)
        {
            asked.Refuse(log, given, AnswerFaults.NotOneValue);
        }
        else
        {
            One(asked, text);
        }
    }

    private void One(Asked asked, TextNode text)
    {
        switch (asked.Question.Type)
        {
            case QuestionType.Line or QuestionType.Text:
                Text(asked, text);
                break;
            case QuestionType.Address:
                Address(asked, text);
                break;
            case QuestionType.Choice:
                Option(asked, text);
                break;
            case QuestionType.YesNo:
                Affirmed(asked, text);
                break;
            case QuestionType.Day:
                Day(asked, text);
                break;
            default:
                Number(asked, text);
                break;
        }
    }

    private void Text(Asked asked, TextNode text)
    {
        var limits = asked.Question.Limits;
        var letters = new StringInfo(text.Text).LengthInTextElements;
        if (!IsClean(asked, text))
        {
            return;
        }

        if (letters < limits.Least)
        {
            asked.Refuse(log, text, question => AnswerFaults.TooShort(question, (int)limits.Least, letters));
        }
        else if (letters > limits.Most)
        {
            asked.Refuse(log, text, question => AnswerFaults.TooLong(question, (int)limits.Most, letters));
        }
        else if (limits.Pattern is { } pattern && TextPatterns.FaultOf(pattern, text.Text) is { } fault)
        {
            asked.Refuse(log, text, question => fault(question, Quoted(text)));
        }
        else if (asked.Question.IsOwnCode && !text.Text.StartsWith(offering + "-", StringComparison.Ordinal))
        {
            asked.Refuse(log, text, question => TableFaults.CodePrefix(question, Quoted(text), offering + "-"));
        }
    }

    /// <summary>Lengths and forms are judged only of text that can be seen and may be kept.</summary>
    private bool IsClean(Asked asked, TextNode text)
    {
        var mayBreak = asked.Question.Type == QuestionType.Text;
        var hidden = text.Text.EnumerateRunes().FirstOrDefault(rune => IsHidden(rune) && rune.Value != '\n');
        Func<string, Fault>? fault =
            hidden != default ? question => AnswerFaults.ControlCharacter(question, string.Create(CultureInfo.InvariantCulture, $"U+{hidden.Value:X4}"))
            : !mayBreak && text.Text.Contains('\n', StringComparison.Ordinal) ? AnswerFaults.LineBreak
            : IndividualNumber.IsIn(text.Text) ? AnswerFaults.PersonalNumber
            : null;
        if (fault is not null)
        {
            asked.RefuseWithout(log, text.Spot, culture => fault(asked.In(culture)));
        }

        return fault is null;
    }

    /// <summary>Controls, and marks that turn the direction of writing: what is read would not be what is kept.</summary>
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || rune.Value is 0xFFFD or 0xFEFF or 0x200B or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private void Address(Asked asked, TextNode text)
    {
        if (!TextPatterns.IsPublicAddress(text.Text))
        {
            asked.Refuse(log, text, question => AnswerFaults.PatternHttps(question, Quoted(text)));
        }
    }

    private void Choices(Asked asked, DocumentNode given)
    {
        if (given is MapNode)
        {
            asked.Refuse(log, given, AnswerFaults.NotAList);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in given is ListNode list ? list.Items : [given])
        {
            if (item is not TextNode text)
            {
                asked.Refuse(log, item, AnswerFaults.NotAList);
            }
            else if (!text.IsEmpty && Option(asked, text) && !seen.Add(text.Text))
            {
                asked.Refuse(log, text, question => AnswerFaults.OptionTwice(question, text.Text));
            }
        }
    }

    private bool Option(Asked asked, TextNode text)
    {
        if (asked.Question.Option(text.Text) is not null)
        {
            return true;
        }

        var similar = Similar.To(text.Text, asked.Question.Options.Select(option => option.Value));
        asked.Refuse(log, text, question => similar is null ? AnswerFaults.UnknownOption(question, Quoted(text)) : AnswerFaults.UnknownOptionSimilar(question, Quoted(text), similar));
        return false;
    }

    private void Affirmed(Asked asked, TextNode text)
    {
        if (YesNo.Of(text.Text) is not { } holds)
        {
            asked.Refuse(log, text, question => AnswerFaults.NotYesNo(question, Quoted(text)));
        }
        else if (!holds && asked.Question.IsAffirmed)
        {
            asked.Refuse(log, text, question => AnswerFaults.NotAffirmed(question, asked.Question.MandatoryPoint!));
        }
    }

    private void Day(Asked asked, TextNode text)
    {
        var (limits, hasForm) = (asked.Question.Limits, text.Text.Length == DayForm.Length && text.Text.Select((letter, at) => at is 4 or 7 ? letter == '-' : char.IsAsciiDigit(letter)).All(fits => fits));
        Func<string, string, Fault>? fault =
            !hasForm ? AnswerFaults.NotADay
            : !DateOnly.TryParseExact(text.Text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? AnswerFaults.NoSuchDay
            : limits.NotPast && day < today ? AnswerFaults.DayPast
            : limits.NotFuture && day > today ? AnswerFaults.DayFuture
            : null;
        if (fault is not null)
        {
            asked.Refuse(log, text, question => fault(question, Quoted(text)));
        }
    }

    private void Number(Asked asked, TextNode text)
    {
        var limits = asked.Question.Limits;
        Func<string, Fault>? fault =
            text.Text is not [>= '0' and <= '9', ..] || !text.Text.All(char.IsAsciiDigit) || !long.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? question => AnswerFaults.NotANumber(question, Quoted(text))
            : text.Text is ['0', _, ..] ? question => AnswerFaults.LeadingZero(question, Quoted(text))
            : number < limits.Least ? question => AnswerFaults.NumberTooSmall(question, Thousands(number), Thousands(limits.Least.Value))
            : number > limits.Most ? question => AnswerFaults.NumberTooLarge(question, Thousands(number), Thousands(limits.Most.Value))
            : null;
        if (fault is not null)
        {
            asked.Refuse(log, text, fault);
        }
    }

    private static string Quoted(TextNode text) => Workbooks.Quote.Of(text.Text);

    private static string Thousands(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
