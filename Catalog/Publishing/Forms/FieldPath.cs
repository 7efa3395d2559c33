using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalog.Publishing.Forms;

/// <summary>One step of a path: a name, or a row.</summary>
internal readonly record struct FieldStep(string? Key, int? Row);

/// <summary>Takes the name of a field apart.</summary>
internal static partial class FieldPath
{
    /// <summary>Deeper names are nobody's.</summary>
    private const int MostSteps = 8;

    /// <summary><c>null</c> = the name is no path of an answer.</summary>
    public static IReadOnlyList<FieldStep>? Of(string name)
    {
        if (!Whole().IsMatch(name))
        {
            return null;
        }

        FieldStep[] steps = [.. Step().Matches(name).Select(match => match.Groups["row"] is { Success: true } row
            ? new FieldStep(null, int.Parse(row.Value, CultureInfo.InvariantCulture))
            : new FieldStep(match.Groups["key"].Value, null))];
        return steps.Length is > 0 and <= MostSteps ? steps : null;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9 -]{0,59}(\[[0-9]{1,4}\])*(\.[A-Za-z0-9][A-Za-z0-9 -]{0,59}(\[[0-9]{1,4}\])*)+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\[(?<row>[0-9]{1,4})\]|(?<key>[A-Za-z0-9][A-Za-z0-9 -]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();
}
