using TestKit;

namespace EndToEnd.Tests.Case;

/// <summary>From a new case to a record that verifies on a machine that never saw the database.</summary>
public sealed class WholeCaseTests(CasePortal portal, Chrome chrome)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_of_a_town_go_from_needs_to_a_record_that_verifies_elsewhere()
    {
        await using var town = await DeskAsync("town");
        await using var colleague = await DeskAsync("colleague");
        var walk = await CaseWalk.BeginAsync(town, "健康管理システムの更新（二人）");
        await walk.AnswerNeedsAsync(town);
        await walk.FreezeAndChooseAsync(town, "aozora-kenko", "minato-kenko", "yamabiko-kenko");
        await walk.ExcludeAsync(town, "minato-kenko", "接種台帳との連携方式が、町の必須の要件と合わない");
        var first = await walk.AskForQuotesAsync(town, portal.Time.GetUtcNow() + Week);
        var second = await walk.ConfirmAsync(colleague);
        await AnswerAsync("aozora", "白川町", 1_980_000);
        await AnswerAsync("yamabiko", "白川町", 1_860_000);

        portal.Time.Pass(Week + TimeSpan.FromMinutes(2));
        await using var later = await DeskAsync("town");
        await using var laterToo = await DeskAsync("colleague");
        await walk.OpenAsync(later, first);
        await walk.OpenAsync(laterToo, second);
        await laterToo.SeesAsync("開封済み");
        await walk.WeighAsync(later);
        await LookAsync("open", walk, ("ja-JP", 1366), ("en-US", 390));
        await walk.ScoreAsync(later, "aozora-kenko", 5);
        await walk.ScoreAsync(later, "yamabiko-kenko", 3);
        await walk.HandOverAsync(later, laterToo);
        await walk.DecideAsync(laterToo, "aozora-kenko-basic");
        await walk.ChooseRouteAsync(laterToo, "900000", "随意契約（見積合わせ）");
        var file = await walk.LockAndDownloadAsync(laterToo, portal.Folder);
        await LookAsync("locked", walk, ("ja-JP", 390));

        await AssertVerifiesAsync(file);
    }

    [Fact]
    public async Task One_person_of_a_village_does_the_same_alone()
    {
        await using var village = await DeskAsync("village");
        var walk = await CaseWalk.BeginAsync(village, "健康管理システムの更新（一人）");
        await walk.AnswerNeedsAsync(village);
        await walk.FreezeAndChooseAsync(village, "aozora-kenko", "yamabiko-kenko");
        var code = await walk.AskForQuotesAsync(village, portal.Time.GetUtcNow() + Week);
        await AnswerAsync("aozora", "東白川村", 1_320_000);
        await AnswerAsync("yamabiko", "東白川村", 1_290_000);

        portal.Time.Pass(Week + TimeSpan.FromMinutes(2));
        await using var later = await DeskAsync("village");
        await walk.OpenAsync(later, code);
        await walk.WeighAsync(later);
        await walk.ScoreAsync(later, "aozora-kenko", 2);
        await walk.ScoreAsync(later, "yamabiko-kenko", 4);
        await walk.DecideAsync(later, "yamabiko-kenko-small");
        await walk.ChooseRouteAsync(later, "900000", "随意契約（見積合わせ）");
        var file = await walk.LockAndDownloadAsync(later, portal.Folder);

        await AssertVerifiesAsync(file);
    }

    /// <summary>Every page of the case and around it, as those who use it see it.</summary>
    private async Task LookAsync(string stage, CaseWalk walk, params IReadOnlyList<(string Locale, int Width)> visits)
    {
        var findings = new List<string>();
        foreach (var (locale, width) in visits)
        {
            foreach (var (person, addresses) in CasePages.Of(walk.Address))
            {
                await using var desk = await Desk.OpenAsync(chrome, portal, person, locale, width);
                foreach (var address in addresses)
                {
                    await desk.GoAsync(address);
                    findings.AddRange(await desk.FindingsAsync(CasePages.NameOf(stage, address, walk.Address, locale, width)));
                }
            }
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private Task<Desk> DeskAsync(string person) => Desk.OpenAsync(chrome, portal, person);

    private async Task AnswerAsync(string vendor, string town, int yearly)
    {
        await using var desk = await DeskAsync(vendor);
        await VendorWalk.AnswerAsync(desk, town, yearly);
    }

    /// <summary>By the program alone, in an empty folder; and no longer once one byte is another.</summary>
    private async Task AssertVerifiesAsync(string file)
    {
        var (exit, said) = await BundleCheck.RunAsync(file, ct);
        Assert.True(exit == 0, said);
        var bytes = await File.ReadAllBytesAsync(file, ct);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file + ".changed.zip", bytes, ct);
        (exit, said) = await BundleCheck.RunAsync(file + ".changed.zip", ct);
        Assert.Equal(1, exit);
        Assert.NotEmpty(said);
    }
}
