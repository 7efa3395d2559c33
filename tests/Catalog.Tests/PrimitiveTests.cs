using Catalog.Search;
using CsCheck;

namespace Catalog.Tests;

public sealed class PrimitiveTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Char['\u3000', '\u30FF'].Array.Select(letters => new string(letters)),
        Gen.Char['\uFF00', '\uFFEF'].Array.Select(letters => new string(letters)),
        Gen.Char['\u00C0', '\u024F'].Array.Select(letters => new string(letters)));

    private static readonly Gen<Yen> Amounts = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(amount => new Yen(amount));

    [Fact]
    public void Folding_any_text_twice_is_folding_it_once() =>
        Texts.Where(IsWellFormed).Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Yen_is_added_and_taken_away_without_loss() =>
        Gen.Select(Amounts, Amounts).Sample((left, right) => left + right - right == left && (left < right) == (right > left));

    [Fact]
    public void Yen_refuses_to_overflow() => Assert.Throws<OverflowException>(() => new Yen(long.MaxValue) + new Yen(1));

    [Fact]
    public void Outcome_is_either_the_value_or_the_refusal()
    {
        Outcome<string> done = "yes";
        Outcome<string> refused = new Fault("storage.already-there", FaultKind.Conflict);

        Assert.Equal((true, "yes", null), (done.IsDone, done.Value, done.Fault));
        Assert.Equal((false, null, "storage.already-there"), (refused.IsDone, refused.Value, refused.Fault?.Code));
    }

    [Fact]
    public void Day_begins_in_Tokyo_nine_hours_before_it_begins_in_UTC()
    {
        var start = Tokyo.StartOf(new DateOnly(2026, 4, 1));

        Assert.Equal((new DateTime(2026, 3, 31, 15, 0, 0), TimeSpan.Zero), (start.DateTime, start.Offset));
        Assert.Equal(2026, FiscalYear.Of(DateOnly.FromDateTime(Tokyo.At(start).DateTime)).Year);
    }

    /// <summary>Lone surrogates are no text; normalization refuses them.</summary>
    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);
}
