using MudBlazor;

namespace Marketplace.Web.Layout;

/// <summary>
/// Colours, type and spacing of the portal: values of the Digital Agency Design System's design tokens 1.1.9
/// (デジタル庁デザインシステム, MIT, Copyright (c) 2023 デジタル庁), named by what they are for.
/// </summary>
internal static class Theme
{
    private const string Ink = "#1a1a1a";
    private const string Text = "#333333";
    private const string Quiet = "#4d4d4d";
    private const string Input = "#666666";
    private const string Line = "#949494";
    private const string HairLine = "#cccccc";
    private const string Wash = "#f2f2f2";
    private const string White = "#ffffff";
    private const string Primary = "#0017c1";
    private const string PrimaryHover = "#00118f";
    private const string PrimaryActive = "#000071";
    private const string PrimaryWash = "#e8f1fe";
    private const string PrimaryLine = "#9db7f9";
    private const string Visited = "#5109ad";
    private const string Success = "#197a4b";
    private const string SuccessWash = "#e6f5ec";
    private const string Warning = "#ac3e00";
    private const string WarningWash = "#ffeee2";
    private const string Error = "#ce0000";
    private const string ErrorWash = "#fdeeee";
    private const string Information = "#0055ad";
    private const string Demonstration = "#6d2700";
    private const string DemonstrationWash = "#fff0b3";
    private const string FocusYellow = "#ffd43d";
    private const string Sans = "'Noto Sans JP', 'Noto Sans CJK JP', -apple-system, BlinkMacSystemFont, 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif";

    private static readonly string[] StaffFonts = ["Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", "Meiryo", "sans-serif"];

    /// <summary>The custom properties that every stylesheet of the portal draws from.</summary>
    public static IReadOnlyList<(string Name, string Value)> Tokens { get; } =
    [
        ("ink", Ink), ("text", Text), ("quiet", Quiet), ("input", Input), ("line", Line), ("hair-line", HairLine),
        ("wash", Wash), ("paper", White), ("primary", Primary), ("primary-hover", PrimaryHover), ("primary-active", PrimaryActive),
        ("primary-wash", PrimaryWash), ("primary-line", PrimaryLine), ("visited", Visited), ("success", Success), ("success-wash", SuccessWash),
        ("warning", Warning), ("warning-wash", WarningWash), ("error", Error), ("error-wash", ErrorWash),
        ("demo", Demonstration), ("demo-wash", DemonstrationWash), ("focus", "#000000"), ("focus-wash", FocusYellow),
        ("sans", Sans), ("mono", "'Noto Sans Mono', 'Noto Sans Mono CJK JP', Consolas, monospace"),
        ("size-small", "0.875rem"), ("size-body", "1rem"), ("size-large", "1.125rem"), ("size-4", "1.25rem"),
        ("size-3", "1.5rem"), ("size-2", "1.75rem"), ("size-1", "2.25rem"), ("leading", "1.7"), ("leading-tight", "1.4"),
        ("space-1", "0.25rem"), ("space-2", "0.5rem"), ("space-3", "1rem"), ("space-4", "1.5rem"), ("space-5", "2.5rem"), ("space-6", "4rem"),
        ("radius-small", "0.25rem"), ("radius", "0.5rem"), ("radius-large", "0.75rem"), ("target", "2.75rem"), ("width", "72rem"),
    ];

    /// <summary>The same values for MudBlazor on the pages of the staff.</summary>
    public static MudTheme Staff { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = Primary,
            PrimaryDarken = PrimaryHover,
            Secondary = "#006f83",
            Info = Information,
            Success = Success,
            Warning = Warning,
            Error = Error,
            TextPrimary = Text,
            TextSecondary = Quiet,
            TextDisabled = Input,
            ActionDefault = Quiet,
            ActionDisabled = Input,
            AppbarBackground = White,
            AppbarText = Text,
            Background = White,
            Surface = White,
            LinesDefault = HairLine,
            LinesInputs = Input,
            TableLines = HairLine,
            Divider = HairLine,
            GrayDefault = Input,
            GrayDark = Quiet,
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "0.5rem" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = StaffFonts, FontSize = "1rem", LineHeight = "1.7", LetterSpacing = "0.02em" },
            Body1 = new Body1Typography { FontFamily = StaffFonts, FontSize = "1rem", LineHeight = "1.7" },
            Body2 = new Body2Typography { FontFamily = StaffFonts, FontSize = "1rem", LineHeight = "1.7" },
            Subtitle1 = new Subtitle1Typography { FontFamily = StaffFonts },
            Caption = new CaptionTypography { FontFamily = StaffFonts, FontSize = "0.875rem" },
            H6 = new H6Typography { FontFamily = StaffFonts, FontWeight = "700" },
            Button = new ButtonTypography { FontFamily = StaffFonts, FontWeight = "700", TextTransform = "none", FontSize = "1rem" },
        },
    };

    public static string Css => ":root{" + string.Concat(Tokens.Select(token => $"--{token.Name}:{token.Value};")) + "}";
}
