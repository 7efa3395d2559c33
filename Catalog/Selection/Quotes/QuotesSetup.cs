using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Selection.Quotes;

/// <summary>Registers quotes.</summary>
internal static class QuotesSetup
{
    public static IServiceCollection AddQuotes(this IServiceCollection services) => services
        .AddSingleton<PrepareQuotes>().AddSingleton<MakeOpeningCode>().AddSingleton<ChangeQuotes>().AddSingleton<OpenQuotes>().AddSingleton<ReadQuotes>()
        .AddSingleton<SealQuote>().AddSingleton<AnswerInvitation>().AddSingleton<ReadQuoteInvitations>()
        .AddSingleton<ICasePart, QuotesPart>();
}
