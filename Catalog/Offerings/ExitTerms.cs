namespace Catalog.Offerings;

/// <summary>How a municipality leaves with its data (解約・データ返還の条件).</summary>
/// <param name="DataFormat">Format in which all data is given back.</param>
/// <param name="NoticeDays">Days of notice before the end.</param>
/// <param name="ExportFee">Charge for the export, tax excluded.</param>
/// <param name="EgressFee">Cloud charge for moving the data out, tax excluded.</param>
/// <param name="ErasureCertificate">Whether a certificate of erasure (消去証明書) is issued.</param>
/// <param name="RetentionDays">Days that the data is kept readable after the end.</param>
/// <param name="DataFormatEn">The format in English; <c>null</c> = not stated.</param>
public sealed record ExitTerms(
    string DataFormat, int NoticeDays, Yen ExportFee, Yen EgressFee, bool ErasureCertificate, int RetentionDays, string? DataFormatEn = null);
