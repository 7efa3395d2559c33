using Catalog.Offerings;
using Catalog.Search;
using Catalog.Search.Engine;
using Catalog.Search.Words;
using CsCheck;

namespace Catalog.Tests.Search;

/// <summary>No attribute of a vendor or an offering that the query does not touch moves a rank.</summary>
public sealed class NeutralityTests
{
    private static readonly string[] Names = ["健康管理", "健康台帳", "窓口支援", "健康と窓口"];

    private static readonly Gen<Attributes> Untouched =
        from vendor in Gen.Int[0, 9]
        from prefecture in Gen.OneOf(Gen.Const((string?)null), Gen.Const("20"), Gen.Const("21"))
        from price in Gen.Int[0, 100_000_000]
        from cloud in Gen.OneOf(Gen.Const((string?)null), Gen.Const("AWS"))
        from kind in Gen.Int[0, Enum.GetValues<OfferingKind>().Length - 1]
        from length in Gen.Int[0, 200]
        select new Attributes(vendor, prefecture, price, cloud, (OfferingKind)kind, length);

    [Fact]
    public void Order_stays_whatever_vendor_seat_price_cloud_kind_and_length_of_text_are() =>
        Gen.Select(Untouched.Array[40], Untouched.Array[40]).Sample((before, after) => Order(before, "健康").SequenceEqual(Order(after, "健康")));

    [Fact]
    public void Equals_stand_in_the_order_of_the_hash_of_their_code() => Untouched.Array[40].Sample(attributes =>
    {
        var found = Order(attributes, text: null);

        return found.SequenceEqual(found.OrderBy(TieBreak.Of));
    });

    private static IReadOnlyList<string> Order(Attributes[] attributes, string? text)
    {
        var snapshot = Invented.Snapshot(attributes.Select(Document));
        return [.. new FoundOfferings(snapshot, new QueryReader(snapshot).Read(text), new ChosenFilters(), population: 5000, today: default)
            .Page(OfferingSort.Neutral, 0, 100).Select(hit => hit.Document.Code)];
    }

    private static OfferingDocument Document(Attributes has, int number) => Invented.Document(
        number, Names[number % Names.Length], Invented.Vendor(has.Vendor, $"会社{has.Vendor}", has.Prefecture), summary: new string('文', has.Length), cloud: has.Cloud,
        prices: [new PriceTier(0, null, new Yen(has.Price), Yen.Zero, Yen.Zero, Yen.Zero, Yen.Zero)], kind: has.Kind);

    private sealed record Attributes(int Vendor, string? Prefecture, int Price, string? Cloud, OfferingKind Kind, int Length);
}
