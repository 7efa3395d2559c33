using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Quotes;

internal sealed class QuoteRequestMapping : IEntityTypeConfiguration<QuoteRequest>
{
    public void Configure(EntityTypeBuilder<QuoteRequest> builder)
    {
        builder.HasKey(request => request.Id);
        builder.HasIndex(request => new { request.Case, request.Round }).IsUnique();
        builder.HasIndex(request => request.Municipality);
        builder.Ignore(request => request.Terms);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.OwnsMany(request => request.Openers, json => json.ToJson());
        builder.OwnsMany(request => request.Questions, json =>
        {
            json.ToJson();
            json.OwnsOne(question => question.Reply);
        });
        builder.OwnsOne(request => request.End, json => json.ToJson());
    }
}

internal sealed class QuoteInvitationMapping : IEntityTypeConfiguration<QuoteInvitation>
{
    public void Configure(EntityTypeBuilder<QuoteInvitation> builder)
    {
        builder.HasKey(invitation => invitation.Id);
        builder.HasIndex(invitation => new { invitation.Request, invitation.Offering }).IsUnique();
        builder.HasIndex(invitation => invitation.Vendor);
        builder.Ignore(invitation => invitation.Standing);
        builder.Property(invitation => invitation.Version).IsConcurrencyToken();
    }
}

internal sealed class QuoteTimeShareMapping : IEntityTypeConfiguration<QuoteTimeShare>
{
    public void Configure(EntityTypeBuilder<QuoteTimeShare> builder)
    {
        builder.HasKey(share => share.Request);
        builder.Property("Share");
    }
}
