using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Search;
using Catalog.Search.Engine;
using Catalog.Search.Words;
using CsCheck;

namespace Catalog.Tests.Search;

/// <summary>The index gives exactly what looking at every text gives: hits, order and counts, with and without changes since it was built.</summary>
public sealed class EngineTests
{
    private static readonly Gen<string> Texts = Gen.Char["健康管理保かキャa1ー・サ"].Array[0, 7].Select(letters => new string(letters));

    private static readonly Gen<ulong[]> Yes = Gen.ULong.Array[2];

    private static readonly Gen<Func<int, OfferingDocument>> Documents =
        from name in Texts
        from vendor in Gen.Int[0, 3]
        from systems in Gen.Shuffle((string[])["019", "024", "034"], 0, 2)
        from summary in Texts
        from cloud in Gen.OneOf(Gen.Const((string?)null), Gen.Const("AWS"), Gen.Const("OCI"))
        from zones in Gen.Shuffle(Enum.GetValues<NetworkZone>(), 0, 2)
        from links in Gen.Shuffle((string[])["健a", "resident-base"], 0, 1)
        select (Func<int, OfferingDocument>)(number => Invented.Document(
            number, name, Invented.Vendor(vendor, $"管{vendor}社", vendor == 0 ? "21" : null), systems, summary, cloud, zones, links));

    private static readonly Gen<ConformanceBits> Conformance =
        from texts in Texts.Array[0, 4]
        from yes in Yes.Array[5]
        select new ConformanceBits(
            "019 7.0", [.. Enumerable.Range(0, 90).Select(number => $"o{number}")],
            [.. texts.Select((text, number) => new RequirementBits($"R{number % 3}", text, yes[number]))],
            new Dictionary<EvidenceKind, ulong[]> { [EvidenceKind.VendorClaim] = yes[4] });

    private static readonly Gen<ChosenFilters> Filters =
        from area in Gen.Shuffle((string[])["17", "12"], 0, 2)
        from cloud in Gen.Shuffle((string[])["AWS", "OCI"], 0, 1)
        from zone in Gen.Shuffle(Enum.GetNames<NetworkZone>(), 0, 2)
        from vendor in Gen.Shuffle((string[])["v0", "v1", "v2"], 0, 2)
        from requirement in Gen.Shuffle((string[])["R0", "R1", "R2"], 0, 2)
        from few in Gen.Int[0, 5]
        select Choose(few, ("area", area), ("cloud", cloud), ("zone", zone), ("vendor", vendor), (OfferingFacet.Requirement, requirement));

    private static readonly Gen<Case> Cases =
        from documents in Documents.Array[0, 90]
        from changes in Documents.Array[0, 6]
        from conformance in Conformance
        from words in Texts.Where(text => Folding.Fold(text).Length > 0).Array[0, 3]
        from chosen in Filters
        select new Case([.. documents.Select((make, number) => make(number))], [.. changes.Select((make, number) => make(number * 13 % 97))], conformance, words, chosen);

    [Fact]
    public void Hits_order_and_counts_are_those_of_looking_at_every_text() => Cases.Sample(each =>
    {
        var snapshot = Invented.Snapshot(each.Documents, each.Conformance);

        return IsExact(snapshot, each.Documents, each);
    });

    [Fact]
    public void Changed_and_withdrawn_offerings_are_found_as_if_all_had_been_built_anew() => Cases.Sample(each =>
    {
        string[] gone = [.. each.Documents.Take(2).Select(document => document.Code)];
        var changed = each.Changes.DistinctBy(document => document.Code).ToList();
        var snapshot = Invented.Snapshot(each.Documents, each.Conformance);
        foreach (var change in changed)
        {
            snapshot = snapshot.After(snapshot.Version + 1, [change], []);
        }

        OfferingDocument[] live = [.. each.Documents.ExceptBy(changed.Select(document => document.Code), document => document.Code), .. changed];
        return IsExact(snapshot.After(99, [], gone), [.. live.Where(document => !gone.Contains(document.Code))], each);
    });

    [Theory]
    [InlineData("健")]
    [InlineData("健康")]
    [InlineData("健康管理")]
    public void Words_of_every_length_are_found(string word)
    {
        var found = Find(Invented.Snapshot([Invented.Document(1, "町の健康管理台帳", Invented.Vendor(1, "甲")), Invented.Document(2, "窓口", Invented.Vendor(1, "甲"))]), word);

        Assert.Equal(["o1"], found.Page(OfferingSort.Neutral, 0, 10).Select(hit => hit.Document.Code));
    }

    [Fact]
    public void Word_is_not_found_across_two_texts()
    {
        var found = Find(Invented.Snapshot([Invented.Document(1, "健康", Invented.Vendor(1, "甲"), summary: "管理")]), "康健");

        Assert.Equal(0, found.Total);
    }

    private static bool IsExact(OfferingSnapshot snapshot, IReadOnlyList<OfferingDocument> documents, Case each)
    {
        WordReading[] words = [.. each.Words.Select(Spellings.Of)];
        var query = new ReadQuery([.. words.Select(word => new FoundWord(word, [.. snapshot.Segments.Select(segment => WordHits.Of(segment, word))]))], []);
        var found = new FoundOfferings(snapshot, query, each.Chosen, population: null, today: default);
        var reference = new BruteForce(documents, [each.Conformance], words, each.Chosen);
        var page = found.Page(OfferingSort.Neutral, 3, 5);

        Assert.Equal(reference.Order, found.Page(OfferingSort.Neutral, 0, int.MaxValue).Select(hit => hit.Document.Code));
        Assert.Equal(reference.Order.Skip(3).Take(5), page.Select(hit => hit.Document.Code));
        Assert.All(page, hit => Assert.Equal(each.Words, hit.Matches.Select(match => match.Word)));
        Assert.All(OfferingFacet.All.Where(facet => facet.Name != OfferingFacet.Price), facet => Assert.Equal(
            reference.Counts(facet).OrderBy(pair => pair.Key, StringComparer.Ordinal),
            found.Facets().Single(counted => counted.Name == facet.Name).Values.Where(value => value.Count > 0)
                .Select(value => KeyValuePair.Create(value.Value, value.Count)).OrderBy(pair => pair.Key, StringComparer.Ordinal)));
        return true;
    }

    private static FoundOfferings Find(OfferingSnapshot snapshot, string text) =>
        new(snapshot, new QueryReader(snapshot).Read(text), new ChosenFilters(), population: null, today: default);

    private static ChosenFilters Choose(int few, params (string Filter, string[] Values)[] filters)
    {
        var chosen = new ChosenFilters();
        foreach (var (filter, values) in filters.Where((_, place) => (place + few) % 3 == 0))
        {
            chosen.Add(filter, values);
        }

        return chosen;
    }

    private sealed record Case(
        IReadOnlyList<OfferingDocument> Documents, IReadOnlyList<OfferingDocument> Changes, ConformanceBits Conformance, IReadOnlyList<string> Words, ChosenFilters Chosen);
}
