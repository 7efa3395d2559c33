using Microsoft.Extensions.Options;

namespace Marketplace.Api.Ladder;

/// <summary>Names every wrong key of section <c>Ladder</c> at once.</summary>
internal sealed class LadderOptionsCheck : IValidateOptions<LadderOptions>
{
    public ValidateOptionsResult Validate(string? name, LadderOptions options)
    {
        string[] wrong =
        [
            .. options.Hour is >= 0 and <= 23 ? Array.Empty<string>() : [$"Ladder:Hour is {options.Hour}; it must be an hour of the day in Tokyo, from 0 to 23."],
            .. options.MostAtOnce is >= 1 and <= 100 ? Array.Empty<string>() : [$"Ladder:MostAtOnce is {options.MostAtOnce}; it must be a number from 1 to 100."],
        ];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
