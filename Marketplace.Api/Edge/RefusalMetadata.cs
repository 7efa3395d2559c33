using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.Metadata;

namespace Marketplace.Api.Edge;

/// <summary>Declares which refusals an endpoint of its own accord can answer; those of the edge are added by the document.</summary>
internal static class RefusalMetadata
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<ProblemDocument>(status, ProblemDocument.MediaType);
        }

        return endpoint;
    }

    /// <summary>Declares what the edge itself can answer in front of every endpoint of the group.</summary>
    public static RouteGroupBuilder DeclareEdgeRefusals(this RouteGroupBuilder endpoints)
    {
        ((IEndpointConventionBuilder)endpoints).Finally(endpoint =>
        {
            Declare(endpoint, StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError);
            if (endpoint.Metadata.OfType<NeedsScope>().Any())
            {
                Declare(endpoint, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
            }

            if (endpoint.Metadata.OfType<IAcceptsMetadata>().Any())
            {
                Declare(endpoint, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
            }
        });
        return endpoints;
    }

    private static void Declare(EndpointBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDocument), [ProblemDocument.MediaType]));
        }
    }
}
