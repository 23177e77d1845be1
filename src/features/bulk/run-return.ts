import { paths } from '#domain/address/paths.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';
import { createStore } from '#store/store.ts';

/** Where the run of this tab leads back to at its end: the page that asked for its plan. */
export const runReturn = createStore<string>(paths.tokens());
forgetWithAccount(() => runReturn.set(paths.tokens()));
