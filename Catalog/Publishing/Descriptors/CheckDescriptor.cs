using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Descriptors;

/// <summary>The one validator of descriptors: form, API and command line give what it gives. It needs no database.</summary>
public sealed class CheckDescriptor(TimeProvider time)
{
    public CheckedDescriptor Run(byte[] file, string name) => Run(DescriptorFile.Read(file, name));

    public CheckedDescriptor Run(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Root is { } root ? Run(root) : new CheckedDescriptor(null, null, reading.Findings);
    }

    public CheckedDescriptor Run(Descriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return Run(descriptor.Document());
    }

    /// <summary>From the document as a whole.</summary>
    public CheckedDescriptor Run(MapNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var log = new CheckLog();
        var today = Tokyo.Today(time);
        var (head, set) = new HeadCheck(document, today, log).Run();
        if (head is null || set is null)
        {
            return new CheckedDescriptor(head, set, log.All);
        }

        new AnswersCheck(set, head, today, log).Run();
        return new CheckedDescriptor(head, set, log.All);
    }
}
