using Catalog.Conformance;
using Catalog.Events;
using Catalog.Ladder;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Catalog.Offerings;
using Catalog.Offerings.Vendors;
using Catalog.Provisioning;
using Catalog.Provisioning.Checks;
using Catalog.Provisioning.Hosted;
using Catalog.Provisioning.Identity;
using Catalog.Publishing.Reviews;
using Catalog.Search.Saved;
using Catalog.Selection;
using Catalog.Selection.Quotes;
using Catalog.Selection.Route;
using Catalog.Standards;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Storage;

/// <summary>Values are stored alike on both engines: GUIDs, UTC times, whole yen, enumerations as their names.</summary>
internal static class PortableTypes
{
    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        model.Properties<Yen>().HaveConversion<YenConverter>();
        model.Properties<MunicipalityCode>().HaveConversion<MunicipalityCodeConverter>().HaveMaxLength(6);
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        Id<MemberId>(model);
        Id<LocalRuleId>(model);
        Id<OfferingId>(model);
        Id<VendorId>(model);
        Id<VendorInvitationId>(model);
        Id<QualificationId>(model);
        Id<SellerNamingId>(model);
        Id<PlanId>(model);
        Id<OfferingVersionId>(model);
        Id<SpecVersionId>(model);
        Id<StatementId>(model);
        Id<SavedSearchId>(model);
        Id<ListingReviewId>(model);
        Id<SelectionId>(model);
        Id<RouteChoiceId>(model);
        Id<QuoteRequestId>(model);
        Id<QuoteInvitationId>(model);
        Id<SubscriptionId>(model);
        Id<OperationId>(model);
        Id<TenantId>(model);
        Id<BindingId>(model);
        Id<LinkId>(model);
        Id<CheckId>(model);
        Id<HandTaskId>(model);
        Id<LadderRunId>(model);
        Id<WebhookId>(model);
        Id<ExportId>(model);
        Id<SignInId>(model);
        Id<PersonId>(model);
    }

    private static void Id<TId>(ModelConfigurationBuilder model)
        where TId : struct, IGuidId<TId> => model.Properties<TId>().HaveConversion<IdConverter<TId>>();

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IGuidId<TId>
    {
        private static TId Make(Guid value) => TId.From(value);
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class YenConverter() : ValueConverter<Yen, long>(yen => yen.Amount, amount => new Yen(amount));

    private sealed class MunicipalityCodeConverter() : ValueConverter<MunicipalityCode, string>(
        code => code.Value, text => MunicipalityCode.Parse(text, null));
}
