using System.Text;

namespace NationalCatalog;

/// <summary>Makes sentences: a pattern's {slots} are filled with phrases, which may have slots themselves.</summary>
internal sealed class Grammar(TradeSystem trade, Chance chance)
{
    /// <summary>A sentence or phrase of this slot.</summary>
    public string Say(string slot) => Fill(chance.Pick(Vocabulary.Slots[slot]));

    private string Fill(string pattern)
    {
        var text = new StringBuilder();
        var rest = pattern.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            text.Append(rest[..open]).Append(Word(rest[(open + 1)..close].TrimEnd("0123456789").ToString()));
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private string Word(string slot) => slot switch
    {
        "noun" => chance.Pick(trade.Nouns),
        "system" => trade.Name,
        "short" => trade.Short,
        _ => Say(slot),
    };
}
