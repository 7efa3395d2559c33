using System.Globalization;
using System.Text.Json;

namespace Catalog.Selection.Record;

/// <summary>What a paper is written from: the record alone, so that the paper says nothing else than the record.</summary>
/// <param name="Record">The record as locked, in the shape of <c>record.schema.json</c>.</param>
/// <param name="Digest">SHA-256 of the record, in hexadecimal, to be printed on the paper.</param>
/// <param name="Culture">The language of the paper: Japanese.</param>
public sealed record DecisionPaper(JsonElement Record, string Digest, CultureInfo Culture);

/// <summary>One paper of the bundle (帳票). All that are registered are written when the record is locked.</summary>
public interface IRecordPaper
{
    /// <summary>Name under <c>papers/</c>: small letters, digits, points and hyphens, such as <c>reason.pdf</c>.</summary>
    string FileName { get; }

    /// <returns><c>null</c> where the record has nothing for it: then the bundle goes without.</returns>
    byte[]? Write(DecisionPaper facts);
}
