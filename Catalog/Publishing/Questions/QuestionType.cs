namespace Catalog.Publishing.Questions;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionType
{
    /// <summary>One line.</summary>
    Line,
    /// <summary>Words of several lines.</summary>
    Text,
    /// <summary>One option.</summary>
    Choice,
    /// <summary>One or more options.</summary>
    Choices,
    YesNo,
    /// <summary>A whole number from 0 up.</summary>
    Count,
    /// <summary>Whole yen, tax excluded.</summary>
    Yen,
    /// <summary>A day of the calendar.</summary>
    Day,
    /// <summary>A public https address.</summary>
    Address,
    /// <summary>Rows of columns.</summary>
    Table,
}

/// <summary>A form that text must have.</summary>
public enum TextPattern
{
    /// <summary>Lower-case letters, digits and hyphens.</summary>
    Code,
    /// <summary>No Japanese letters: the English wording.</summary>
    Latin,
    /// <summary>An e-mail address.</summary>
    Mail,
    /// <summary>Digits and points.</summary>
    Version,
    /// <summary>法人番号: 13 digits, the first of which checks the others.</summary>
    CorporateNumber,
}
