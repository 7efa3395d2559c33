using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalCloud.Storage;

/// <summary>A key that signs the forms of the applications; kept so that an open form survives a restart.</summary>
internal sealed class KeptKey
{
    public long Number { get; private set; }

    public required string Name { get; init; }

    public required string Xml { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<KeptKey>
    {
        public void Configure(EntityTypeBuilder<KeptKey> builder) => builder.HasKey(k => k.Number);
    }
}

internal sealed class KeptKeys(IDbContextFactory<CloudDb> dbs) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = dbs.CreateDbContext();
        return [.. db.Keys.AsNoTracking().OrderBy(k => k.Number).Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = dbs.CreateDbContext();
        var xml = element.ToString(SaveOptions.DisableFormatting);
        db.Database.ExecuteSql($"INSERT INTO Keys (Name, Xml) VALUES ({friendlyName}, {xml})");
    }
}
