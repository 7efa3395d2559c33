using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Questions;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>The template filled with the answers of a document.</summary>
internal static class Filled
{
    public static byte[] Write(QuestionSet set, JsonObject document)
    {
        var version = document["questionSet"]!.ToString();
        return WriteTemplate.Run(
            set with { Version = version }, CultureInfo.GetCultureInfo("ja-JP"), document["vendor"]?.ToString(), document["offering"]?.ToString(), AnswerJson.Read(document["answers"]!.AsObject()));
    }
}
