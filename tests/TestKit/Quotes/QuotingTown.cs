using Catalog;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Quotes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace TestKit.Quotes;

/// <summary>A town that asks for quotes, with a clock of its own over a database that others may be looking at.</summary>
public sealed class QuotingTown : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Offerings = ["aozora-kenko", "minato-kenko", "yamabiko-kenko"];

    private readonly ServiceProvider catalog;
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);

    private QuotingTown(DatabaseOptions options, DateTimeOffset start, IReadOnlyList<Actor> people)
    {
        (Clock, People) = (new FakeTimeProvider(start), people);
        catalog = Start(options, Clock, Log);
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>All that the catalog logged at the most talkative level.</summary>
    public CapturedLog Log { get; } = new();

    /// <summary>Those who share the work; the first carries the case.</summary>
    public IReadOnlyList<Actor> People { get; }

    public SelectionId Case { get; private set; }

    public SelectionRef Ref => new(Case);

    public DateTimeOffset Deadline { get; private set; }

    public IReadOnlyDictionary<string, string> Codes => codes;

    /// <summary>With an open case of three candidates.</summary>
    /// <param name="admitted">The people are known as members; otherwise the first alone is asked.</param>
    public static async Task<QuotingTown> BuildAsync(DatabaseOptions options, DateTimeOffset start, IReadOnlyList<Actor> people, CancellationToken ct, bool admitted = true)
    {
        var town = new QuotingTown(options, start, people);
        foreach (var person in admitted ? people : [])
        {
            var parts = person.Id.Split('#');
            await town.Get<AdmitMember>().RunAsync(parts[0], parts[1], person, Actor.Platform, ct);
        }

        town.Case = Done(await town.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(people[0].Municipality!.Value, "健康管理の更新", 17), people[0], ct));
        foreach (var offering in Offerings)
        {
            Done(await town.Get<ChangeSelection>().ShortlistAsync(town.Ref, offering, people[0], ct));
        }

        return town;
    }

    /// <summary>The catalog as a process that has just started would have it.</summary>
    public static ServiceProvider Start(DatabaseOptions options, TimeProvider time, CapturedLog? log = null)
    {
        var services = new ServiceCollection().AddSingleton(time).AddCatalog(options);
        services = log is null ? services : services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        return services.BuildServiceProvider(validateScopes: true);
    }

    public static Actor Vendor(string offering) =>
        new(ActorKind.Person, $"demo#{offering.Split('-')[0]}", "営業担当", Role.Vendor, Vendor: offering.Split('-')[0]);

    public T Get<T>()
        where T : notnull => catalog.GetRequiredService<T>();

    public async Task<Outcome<PreparedQuotes>> PrepareAsync(TimeSpan until, CancellationToken ct, int years = 5)
    {
        Deadline = Clock.GetUtcNow() + until;
        var order = new PrepareQuotesOrder(
            Ref, [.. Offerings.Select(each => new QuoteInvited(each))], new QuoteTerms("健康管理システム一式の利用", years, Deadline), [.. People.Skip(1).Select(each => each.Id)]);
        var prepared = await Get<PrepareQuotes>().RunAsync(order, People[0], ct);
        Keep(People[0], prepared);
        return prepared;
    }

    /// <summary>Prepares, lets every opener confirm, and so sends.</summary>
    public async Task SendAsync(TimeSpan until, CancellationToken ct, int years = 5)
    {
        Done(await PrepareAsync(until, ct, years));
        foreach (var person in People.Skip(1))
        {
            Done(await ConfirmAsync(person, ct));
        }
    }

    public async Task<Outcome<PreparedQuotes>> ConfirmAsync(Actor person, CancellationToken ct, int round = 1)
    {
        var made = await Get<MakeOpeningCode>().RunAsync(Ref, round, person, ct);
        Keep(person, made);
        return made;
    }

    public async Task<QuoteInvitationId> InvitationAsync(string offering, CancellationToken ct)
    {
        var list = await Get<ReadQuoteInvitations>().ListAsync(Vendor(offering), 0, 100, ct);
        return list.Items.First(each => each.Offering == offering).Id;
    }

    public async Task<Outcome<QuoteReceipt>> QuoteAsync(string offering, Quote quote, CancellationToken ct, string? salt = null) =>
        await Get<SealQuote>().RunAsync(new SealQuoteOrder(await InvitationAsync(offering, ct), quote, salt), Vendor(offering), ct);

    /// <summary>A quote for five years whose initial cost is the given sum.</summary>
    public async Task<Quote> OfferAsync(string offering, long initial, CancellationToken ct)
    {
        await using var db = await Get<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ct);
        var plan = await db.Plans.Where(each => db.Offerings.Any(o => o.Id == each.Offering && o.Code == offering)).OrderBy(each => each.Code).Select(each => each.Code).FirstAsync(ct);
        return new Quote(plan, new Yen(initial), [.. Enumerable.Repeat(new Yen(1_200_000), 5)], new Yen(30_000), new Yen(240_000), new Yen(60_000), new Yen(500_000), Yen.Zero, "税抜");
    }

    public Task<Outcome<QuotesOpening>> OpenAsync(Actor person, CancellationToken ct, string? code = null) =>
        Get<OpenQuotes>().RunAsync(Ref, 1, code ?? codes[person.Id], person, ct);

    public async Task<QuoteSheet> SheetAsync(CancellationToken ct) => Done(await Get<ReadQuotes>().RunAsync(Case, People[0], ct))[0];

    public static T Done<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new InvalidOperationException(outcome.Fault.Code + ": " + string.Join(", ", outcome.Fault.Args));

    public ValueTask DisposeAsync() => catalog.DisposeAsync();

    private void Keep(Actor person, Outcome<PreparedQuotes> made)
    {
        if (made is { IsDone: true, Value.Code: { } code })
        {
            codes[person.Id] = code;
        }
    }
}
