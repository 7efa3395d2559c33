using System.Buffers.Binary;
using Catalog.Selection.Record;
using Catalog.Tests.Audit;
using TestKit;

namespace Catalog.Tests.Selection.Record;

public sealed class VerifyBundleTests(Databases databases)
{
    private const int Changes = 200;

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Intact_bundle_passes_and_shows_what_the_papers_carry()
    {
        var (bundle, signer) = await BundleAsync();

        var verdict = VerifyBundle.Run(bundle, signer.Key);

        Assert.Null(verdict.Wrong);
        Assert.Equal((signer.Key, 64), (verdict.Intact!.Key, verdict.Intact.Digest.Length));
        Assert.True(verdict.Intact.Position < verdict.Intact.Size);
        Assert.Equal("selection.bundle-key-wrong", VerifyBundle.Run(bundle, new string('0', 64)).Wrong!.Fault.Code);
    }

    [Fact]
    public async Task Each_of_200_changed_bytes_is_found_in_the_entry_where_it_lies()
    {
        var (bundle, _) = await BundleAsync();
        var entries = BundleWalk.Read(bundle).Entries;
        var random = new Random(20261124);
        for (var change = 0; change < Changes; change++)
        {
            var (at, flip) = (random.Next(bundle.Length), random.Next(1, 256));
            var wrong = VerifyBundle.Run(Changed(bundle, at, flip)).Wrong;

            var owner = entries.FirstOrDefault(entry => at < entry.Offset + entry.Content.Length)?.Name ?? BundleFinding.Archive;
            Assert.True(wrong is not null, $"byte {at} xor {flip}");
            Assert.True(wrong.Entry == owner || at < Content(entries, owner), $"byte {at} xor {flip}: {wrong.Entry} instead of {owner}");
        }
    }

    [Fact]
    public async Task Every_byte_of_the_structure_of_the_archive_counts()
    {
        var (bundle, _) = await BundleAsync();
        var entries = BundleWalk.Read(bundle).Entries;
        var inside = entries.SelectMany(entry => Enumerable.Range((int)entry.Offset, entry.Content.Length)).ToHashSet();

        Assert.All(Enumerable.Range(0, bundle.Length).Where(at => !inside.Contains(at)), at => Assert.NotNull(VerifyBundle.Run(Changed(bundle, at, 1)).Wrong));
    }

    [Fact]
    public async Task Each_of_200_changes_by_a_forger_who_mends_the_archive_is_found()
    {
        var (bundle, _) = await BundleAsync();
        var entries = BundleWalk.Read(bundle).Entries;
        var random = new Random(8785);
        for (var change = 0; change < Changes; change++)
        {
            var place = change % entries.Count;
            var (at, flip) = (random.Next(entries[place].Content.Length), random.Next(1, 256));
            var forged = BundleZip.Write([.. entries.Select((entry, each) => each == place ? entry with { Content = Changed(entry.Content, at, flip) } : entry)]);

            var wrong = VerifyBundle.Run(forged).Wrong;
            Assert.True(wrong is not null, $"{entries[place].Name}, byte {at} xor {flip}");
            Assert.True(wrong.Entry == entries[place].Name, $"{entries[place].Name}, byte {at} xor {flip}: {wrong.Entry} {wrong.Fault.Code}");
        }
    }

    [Fact]
    public async Task What_is_cut_off_or_added_is_found()
    {
        var (bundle, _) = await BundleAsync();
        var entries = BundleWalk.Read(bundle).Entries;

        Assert.All((int[])[1, 22, 100, bundle.Length / 2, bundle.Length - 1, bundle.Length], cut => Assert.NotNull(VerifyBundle.Run(bundle[..^cut]).Wrong));
        Assert.NotNull(VerifyBundle.Run([.. bundle, 0]).Wrong);
        Assert.NotNull(VerifyBundle.Run([0, .. bundle]).Wrong);
        Assert.All(entries, left => Assert.Equal(left.Name, VerifyBundle.Run(BundleZip.Write([.. entries.Where(entry => entry != left)])).Wrong!.Entry));
        Assert.All(entries, twice => Assert.NotNull(VerifyBundle.Run(BundleZip.Write([.. entries, twice])).Wrong));
        Assert.NotNull(VerifyBundle.Run(BundleZip.Write([.. entries.Reverse()])).Wrong);
        Assert.Equal("papers/more.pdf", VerifyBundle.Run(BundleZip.Write([entries[0], entries[1], new BundleEntry("papers/more.pdf", [1]), .. entries.Skip(2)])).Wrong!.Entry);
    }

    [Fact]
    public void Hostile_archive_costs_no_more_than_its_own_length()
    {
        var many = BundleZip.Write([.. Enumerable.Range(0, 1_000).Select(each => new BundleEntry($"papers/{each}", []))]);
        var huge = BundleZip.Write([new BundleEntry("record.json", [1])]);
        BinaryPrimitives.WriteUInt32LittleEndian(huge.AsSpan(22), uint.MaxValue);

        Assert.Equal("selection.bundle-unreadable", VerifyBundle.Run(many).Wrong!.Fault.Code);
        Assert.Equal("selection.bundle-unreadable", VerifyBundle.Run(huge).Wrong!.Fault.Code);
        Assert.Equal("selection.bundle-too-large", VerifyBundle.Run(new byte[VerifyBundle.MostBytes + 1]).Wrong!.Fault.Code);
        Assert.NotNull(VerifyBundle.Run([]).Wrong);
        Assert.NotNull(VerifyBundle.Run(BundleZip.Write([])).Wrong);
        Assert.NotNull(VerifyBundle.Run(BundleZip.Write([new BundleEntry("../../etc/passwd", [1])])).Wrong);
    }

    private async Task<(byte[] Bundle, TestSigner Signer)> BundleAsync()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        return await LockedCase.BundleAsync(database);
    }

    /// <summary>Before its content lies an entry's header, whose lengths decide where everything behind it is looked for.</summary>
    private static long Content(IReadOnlyList<BundleEntry> entries, string name) => entries.FirstOrDefault(entry => entry.Name == name)?.Offset ?? long.MaxValue;

    private static byte[] Changed(byte[] bytes, int at, int flip)
    {
        byte[] changed = [.. bytes];
        changed[at] ^= (byte)flip;
        return changed;
    }
}
