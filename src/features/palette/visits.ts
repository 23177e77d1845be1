// The pages opened in this tab, newest first, as paths without what was searched there. Kept until the account or the tab is left.
import { forgetWithAccount } from '#queries/session/session-loss.ts';

const most = 20;
let visits: readonly string[] = [];

export function noteVisit(pathname: string): void {
  visits = [pathname, ...visits.filter((path) => path !== pathname)].slice(0, most);
}

export function readVisits(): readonly string[] {
  return visits;
}

forgetWithAccount(() => {
  visits = [];
});
