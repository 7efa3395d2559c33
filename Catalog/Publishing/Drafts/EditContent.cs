using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Drafts;

/// <summary>Answers in the one form in which they are kept, with the digest by which they are known.</summary>
internal sealed record EditContent(string QuestionSet, string Answers, string Digest)
{
    /// <returns><c>null</c> when the answers hold what is no text in Unicode or no number that every reader holds exactly.</returns>
    public static EditContent? Of(QuestionSet set, MapNode answers)
    {
        try
        {
            var text = Encoding.UTF8.GetString(CanonicalJson.Write(AnswerJson.Write(set, answers)));
            return new EditContent(set.Version, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{set.Version}\n{text}"))));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static MapNode Read(string answers) => AnswerJson.Read(Parse(answers));

    public static JsonObject Parse(string answers) => JsonNode.Parse(answers)!.AsObject();
}
