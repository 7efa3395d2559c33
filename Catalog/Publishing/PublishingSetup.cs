using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Funnel;
using Catalog.Publishing.Links;
using Catalog.Publishing.Reviews;
using Catalog.Publishing.Reviews.Checks;
using Catalog.Publishing.Sources;
using Catalog.Publishing.Standing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Publishing;

/// <summary>Registers what vendors publish: its judging, drafts and reviews.</summary>
public static class PublishingSetup
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<CheckDescriptor>()
        .AddSingleton<SaveDraft>().AddSingleton<SubmitDraft>().AddSingleton<DraftSheets>().AddSingleton<WithdrawListing>().AddSingleton<CarryDraft>().AddSingleton<PreviewDraft>()
        .AddSingleton<ReviewSheets>().AddSingleton<ApproveListing>().AddSingleton<ReturnListing>().AddSingleton<SuspendListing>().AddSingleton<PlanGaps>().AddSingleton<PublishedListings>()
        .AddSingleton<ShowingTally>().AddSingleton<KeepShowings>().AddSingleton<ReadFunnel>().AddSingleton<ListingStandings>()
        .AddSingleton<RegisterSource>().AddSingleton<RemoveSource>().AddSingleton<AskForReading>().AddSingleton<KeepReading>().AddSingleton<SourceSheets>().AddSingleton<LinkTries>()
        .AddSingleton<IReviewCheck, OrganisationCheck>().AddSingleton<IReviewCheck, ValidatorCheck>().AddSingleton<IReviewCheck, CertificateCheck>().AddSingleton<IReviewCheck, PriceCheckAgainstLast>()
        .AddSingleton<IReviewCheck, PriceCheckAgainstOthers>().AddSingleton<IReviewCheck, EvidenceCheck>().AddSingleton<IReviewCheck, SourceCheck>().AddSingleton<IReviewCheck, LinkCheck>();
}
