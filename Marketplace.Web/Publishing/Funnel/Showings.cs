using Catalog.Municipalities;
using Catalog.Publishing.Funnel;
using Marketplace.Web.Accounts;

namespace Marketplace.Web.Publishing.Funnel;

/// <summary>Counts what a page shows when town staff is looking. Visitors who are not signed in, robots and vendors themselves do not count.</summary>
internal sealed class Showings(CurrentActor current, ShowingTally tally)
{
    public async Task CountAsync(IEnumerable<string> offerings, ShownIn where)
    {
        if (await current.FindAsync() is { Role: Role.TownStaff })
        {
            tally.Count(offerings, where);
        }
    }
}
