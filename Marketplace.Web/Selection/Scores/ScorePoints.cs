using System.Globalization;

namespace Marketplace.Web.Selection.Scores;

/// <summary>Points written from whole numbers, so that no digit is rounded.</summary>
internal static class ScorePoints
{
    public static string OfHundredths(int points) => string.Create(CultureInfo.InvariantCulture, $"{points / 100}.{points % 100:00}");
}
