using Catalog.Audit;

namespace Catalog.Selection.Joint;

public sealed record TownInvited(string Case, string Town, DateOnly Until, string Words) : Fact(Case);

public sealed record TownInvitationTakenBack(string Case, string Town) : Fact(Case);

public sealed record TownJoined(string Case, string Town) : Fact(Case);

public sealed record TownDeclined(string Case, string Town, string Words) : Fact(Case);

public sealed record TownLeft(string Case, string Town, string Words) : Fact(Case);

public sealed record TownViewStated(string Case, string Town, JointView View, string Words) : Fact(Case);
