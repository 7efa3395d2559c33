using System.Security.Cryptography;
using System.Text.Json;
using Catalog.Offerings;

namespace Catalog.Standards;

/// <summary>One dated version of a standard specification (標準仕様書の版). Never changed once imported.</summary>
public sealed class SpecVersion
{
    private SpecVersion() { }

    public SpecVersion(SpecFile file, Origin origin, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        Id = SpecVersionId.New();
        System = file.System;
        Number = file.Version;
        Title = file.Title;
        PublishedOn = file.PublishedOn;
        Origin = origin;
        ImportedAt = now;
        Digest = DigestOf(file);
        Requirements = [.. file.Lines.Select((line, place) => new Requirement(place, line))];
    }

    public SpecVersionId Id { get; private set; }

    /// <summary>Business system id, 001 to 039.</summary>
    public string System { get; private set; } = null!;

    /// <summary>Such as 7.0; unique within the system.</summary>
    public string Number { get; private set; } = null!;

    public string Title { get; private set; } = null!;

    /// <summary>Day of publication; <c>null</c> = the file names none.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Whether the rows are a published specification or invented for the demonstration.</summary>
    public Origin Origin { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>SHA-256 over the content as canonical JSON: the same file gives the same digest for ever.</summary>
    public string Digest { get; private set; } = null!;

    public List<Requirement> Requirements { get; private set; } = [];

    public static string DigestOf(SpecFile file) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(file, JsonSerializerOptions.Web)));
}
