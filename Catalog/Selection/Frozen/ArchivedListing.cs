using System.Security.Cryptography;
using System.Text;
using Catalog.Offerings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Frozen;

/// <summary>A listing as it stood, whole, under the digest of its content. Never changed; every frozen search that saw the same listing shares it.</summary>
public sealed class ArchivedListing
{
    private ArchivedListing() { }

    public ArchivedListing(string offering, string content, DateTimeOffset now)
    {
        Digest = DigestOf(content);
        Offering = offering;
        Content = content;
        ArchivedAt = now;
    }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, hexadecimal.</summary>
    public string Digest { get; private set; } = null!;

    /// <summary>Code of the offering.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>Canonical JSON: members in ordinal order, no white space.</summary>
    public string Content { get; private set; } = null!;

    /// <summary>When this content was first seen by a frozen search.</summary>
    public DateTimeOffset ArchivedAt { get; private set; }

    public static string DigestOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Everything that is stated or published of an offering, without what depends on the municipality that looks.</summary>
    internal static string ContentOf(OfferingSheet listing) => WrittenJson.Canonical(new
    {
        listing.Code,
        listing.Name,
        listing.NameEn,
        listing.Vendor,
        listing.Origin,
        listing.Kind,
        listing.Systems,
        listing.Summary,
        listing.SummaryEn,
        listing.Cloud,
        listing.Zones,
        listing.ServiceArea,
        listing.Support,
        listing.SupportEn,
        listing.Interfaces,
        listing.SecurityFacts,
        listing.Exit,
        listing.Accessibility,
        listing.MandatoryPoints,
        listing.Manuals,
        Plans = listing.Plans.Select(plan => new { plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, plan.Tiers, plan.Options }),
        listing.Certificates,
        listing.IsOrderable,
        listing.PublishedAt,
    });
}

internal sealed class ArchivedListingMapping : IEntityTypeConfiguration<ArchivedListing>
{
    public void Configure(EntityTypeBuilder<ArchivedListing> builder)
    {
        builder.HasKey(listing => listing.Digest);
        builder.Property(listing => listing.Digest).HasMaxLength(64);
        builder.HasIndex(listing => listing.Offering);
    }
}
