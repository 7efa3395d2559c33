using Catalog.Selection.Joint.Moves;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Selection.Joint;

internal static class JointSetup
{
    public static IServiceCollection AddJointCases(this IServiceCollection services) => services
        .AddSingleton<InviteTown>().AddSingleton<SpeakForTown>().AddSingleton<ReadTowns>().AddSingleton<ReadInvitations>()
        .AddSingleton<MoveCases>().AddSingleton<ReadMoves>()
        .AddSingleton<ICasePart, JointPart>().AddSingleton<ICasePart, MovesPart>();
}
