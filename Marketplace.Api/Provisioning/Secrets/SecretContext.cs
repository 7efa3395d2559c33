using System.Buffers.Binary;
using System.Text;

namespace Marketplace.Api.Provisioning.Secrets;

/// <summary>Where a secret belongs. A sealed value copied to any other place does not open there.</summary>
/// <param name="Vendor">Vendor code.</param>
/// <param name="Tenant">The tenant's id, or the word for "none".</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Row">Id of the row that holds it.</param>
public sealed record SecretContext(string Vendor, string Tenant, string Purpose, string Row)
{
    /// <summary>Each part with its length before it, so that no two contexts ever read alike.</summary>
    internal byte[] AssociatedData()
    {
        var data = new List<byte>();
        foreach (var part in new[] { "marketplace/secret/1", Vendor, Tenant, Purpose, Row })
        {
            var text = Encoding.UTF8.GetBytes(part);
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            data.AddRange(length);
            data.AddRange(text);
        }

        return [.. data];
    }
}
