namespace Catalog.Offerings;

/// <summary>A security mark that the vendor states (セキュリティ認証等).</summary>
/// <param name="Mark">Such as <c>ISO/IEC 27001</c>, <c>ISMAP-LIU</c>.</param>
/// <param name="Number">Registration number.</param>
/// <param name="Scope">What the registration covers, as the certificate says.</param>
/// <param name="ExpiresOn">Last valid day; <c>null</c> = no expiry stated.</param>
/// <param name="ScopeEn">The same in English; <c>null</c> = not stated.</param>
public sealed record SecurityFact(string Mark, string Number, string Scope, DateOnly? ExpiresOn, string? ScopeEn = null);
