namespace Catalog.Offerings;

/// <summary>A document about an offering that anybody can open (手引・資料).</summary>
/// <param name="Title">Japanese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Address">Public https address.</param>
public sealed record Manual(string Title, string TitleEn, string Address);
