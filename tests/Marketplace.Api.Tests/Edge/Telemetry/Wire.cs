using System.Text;

namespace Marketplace.Api.Tests.Edge.Telemetry;

/// <summary>The wire format of Protocol Buffers, as far as a reader of spans needs it.</summary>
internal static class Wire
{
    /// <summary>The values of this field that have a length: texts, bytes and messages.</summary>
    public static List<byte[]> Of(byte[] message, int field)
    {
        var (found, at) = (new List<byte[]>(), 0);
        while (at < message.Length)
        {
            var key = Number(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Number(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Number(message, ref at);
                    if ((int)(key >> 3) == field)
                    {
                        found.Add(message[at..(at + length)]);
                    }

                    at += length;
                    break;
            }
        }

        return found;
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static ulong Number(byte[] message, ref int at)
    {
        var (value, shift) = (0UL, 0);
        byte part;
        do
        {
            part = message[at++];
            value |= (ulong)(part & 0x7f) << shift;
            shift += 7;
        }
        while (part > 0x7f);
        return value;
    }
}
