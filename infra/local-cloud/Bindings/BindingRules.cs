using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Instances;
using LocalCloud.Links;
using LocalCloud.Records;
using LocalCloud.Vendors;

namespace LocalCloud.Bindings;

/// <summary>Which bindings a vendor makes: access to the tenant, both ends of a data link (データ連携), giving out and taking in all its records, and sign-in.</summary>
internal sealed class BindingRules(CloudAddress address)
{
    /// <summary>Either the wish, or the sentence that says why not.</summary>
    public (BindingWish? Wish, string? Refusal) Read(Instance instance, BindOrder order)
    {
        if (BrokerJson.Read<BindingTerms>(order.Parameters) is not { } terms)
        {
            return (null, "The parameters must carry a purpose: access, link-provider, link-consumer, export or import.");
        }

        return terms.Purpose switch
        {
            "access" => (new BindingWish(BindingPurpose.Access, null), null),
            "link-provider" => Provider(instance, terms),
            "link-consumer" => Consumer(instance, terms),
            "export" => (new BindingWish(BindingPurpose.Export, null), null),
            "import" => Import(terms),
            "sso" when instance.Offer.TakesSignIn => (new BindingWish(BindingPurpose.SignIn, null), null),
            _ => (null, "The purpose must be access, link-provider, link-consumer, export, import, or sso where the plan takes sign-in."),
        };
    }

    private static (BindingWish?, string?) Provider(Instance instance, BindingTerms terms)
    {
        if (Contract(terms) is not { } contract)
        {
            return (null, "A link needs an interface and a version.");
        }

        if (!instance.Offer.Provides.Contains(contract))
        {
            return (null, $"{instance.ServiceId} does not provide {contract}. It provides: {Listed(instance.Offer.Provides)}.");
        }

        if (terms.Consumer is not { } consumer
            || string.IsNullOrEmpty(consumer.ServiceId)
            || string.IsNullOrEmpty(consumer.InstanceId)
            || string.IsNullOrEmpty(consumer.MunicipalityCode))
        {
            return (null, "A link needs consumer.service_id, consumer.instance_id and consumer.municipality_code.");
        }

        return consumer.MunicipalityCode == instance.MunicipalityCode
            ? (new BindingWish(BindingPurpose.LinkProvider, contract), null)
            : (null, "The consumer's municipality_code is not that of this instance. A link never crosses municipalities.");
    }

    private (BindingWish?, string?) Consumer(Instance instance, BindingTerms terms)
    {
        if (Contract(terms) is not { } contract)
        {
            return (null, "A link needs an interface and a version.");
        }

        if (!instance.Offer.Consumes.Contains(contract))
        {
            return (null, $"{instance.ServiceId} does not consume {contract}. It consumes: {Listed(instance.Offer.Consumes)}.");
        }

        if (terms.Source is not { } source
            || string.IsNullOrEmpty(source.ClientId)
            || string.IsNullOrEmpty(source.ClientSecret)
            || !Uri.TryCreate(source.Uri, UriKind.Absolute, out var uri))
        {
            return (null, "A link needs source.uri (absolute), source.client_id and source.client_secret.");
        }

        if (!address.Owns(uri) || !LinkPaths.Matches(uri, contract))
        {
            return (null, $"The source.uri must be an address of this interface on this cloud ({address.Base}).");
        }

        return (new BindingWish(BindingPurpose.LinkConsumer, contract)
        {
            SourcePath = uri.AbsolutePath,
            Source = new BasicCredential(source.ClientId, source.ClientSecret),
        }, null);
    }

    private (BindingWish?, string?) Import(BindingTerms terms)
    {
        if (terms.Format != RecordFile.Format || terms.Rows is not { } rows || string.IsNullOrEmpty(terms.Sha256))
        {
            return (null, $"An import needs format ({RecordFile.Format}), rows and sha256.");
        }

        if (terms.Source is not { } source || string.IsNullOrEmpty(source.ClientId) || string.IsNullOrEmpty(source.ClientSecret)
            || !Uri.TryCreate(source.Uri, UriKind.Absolute, out var uri) || !address.Owns(uri) || !ExportEndpoints.Matches(uri))
        {
            return (null, $"An import needs source.uri (an export of this cloud, {address.Base}), source.client_id and source.client_secret.");
        }

        return (new BindingWish(BindingPurpose.Import, null)
        {
            SourcePath = uri.AbsolutePath,
            Source = new BasicCredential(source.ClientId, source.ClientSecret),
            Announced = new AnnouncedFile(rows, terms.Sha256),
        }, null);
    }

    private static LinkContract? Contract(BindingTerms terms) =>
        string.IsNullOrEmpty(terms.Interface) || string.IsNullOrEmpty(terms.Version)
            ? null
            : new LinkContract(terms.Interface, terms.Version);

    private static string Listed(IReadOnlyList<LinkContract> contracts) =>
        contracts.Count == 0 ? "nothing" : string.Join(", ", contracts);
}
