namespace Catalog.Municipalities;

/// <summary>How far a municipality is in one business area.</summary>
/// <param name="Number">Business area, 1 to 20.</param>
/// <param name="Name">Its Japanese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="StepsDone">Finished work steps of <see cref="MigrationState.StepsInAll"/>.</param>
/// <param name="IsExpectedLate">Expected to be a late mover (特定移行支援システム該当見込み).</param>
public sealed record AreaMigration(int Number, string Name, string NameEn, int StepsDone, bool IsExpectedLate);

/// <summary>All that is published of a municipality (自治体の基本情報と移行状況).</summary>
/// <param name="Municipality">Names, kind and population.</param>
/// <param name="Band">The band of its population.</param>
/// <param name="Areas">One entry per business area, in the order of the list.</param>
/// <param name="ProgressAsOf">The day of <see cref="AreaMigration.StepsDone"/>.</param>
/// <param name="LatenessAsOf">The day of <see cref="AreaMigration.IsExpectedLate"/>.</param>
public sealed record MunicipalitySheet(
    MunicipalityRow Municipality, SizeBand Band, IReadOnlyList<AreaMigration> Areas, DateOnly ProgressAsOf, DateOnly LatenessAsOf);
