using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Catalog.Workbooks;

/// <summary>What the libraries below throw over bytes that are no workbook. Anything else is a bug of ours.</summary>
internal static class Unreadable
{
    public static bool Is(Exception problem) => problem
        is InvalidDataException or IOException or XmlException or OpenXmlPackageException or FormatException or ArgumentException
        or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException;
}
