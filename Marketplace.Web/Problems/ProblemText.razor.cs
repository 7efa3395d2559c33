using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Problems;

/// <summary>What a reader is told when a page cannot be shown: what happened, and where to go on.</summary>
public sealed partial class ProblemText
{
    /// <summary>HTTP status.</summary>
    [Parameter, EditorRequired]
    public required int Status { get; set; }

    private string TitleKey => Status switch
    {
        404 => nameof(ProblemsText.NotFoundTitle),
        403 => nameof(ProblemsText.ForbiddenTitle),
        >= 500 => nameof(ProblemsText.BrokenTitle),
        _ => nameof(ProblemsText.RefusedTitle),
    };

    private string WhatKey => Status switch
    {
        404 => nameof(ProblemsText.NotFoundWhat),
        403 => nameof(ProblemsText.ForbiddenWhat),
        >= 500 => nameof(ProblemsText.BrokenWhat),
        _ => nameof(ProblemsText.RefusedWhat),
    };
}
