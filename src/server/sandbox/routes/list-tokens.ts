import type { Context } from 'hono';
import { pageLinks } from '../represent/collection.ts';
import { collectionAnswer } from '../represent/json-answer.ts';
import { link } from '../represent/link.ts';
import type { SandboxEnv, Services } from '../services.ts';
import type { ShownToken } from '../tables.ts';
import { viewsOf } from '../token-view.ts';
import { readPage, readQueryFlag } from '../validate/query.ts';
import { visibleTokens } from '../visibility.ts';

const defaultLimit = 25;
/** The first API version that gives the list in pages (contract section 3). */
const firstPaginated = 20240415;

/** `GET /tokens`: the tokens that the caller sees, newest first. */
export function listTokens(services: Services) {
  const textsOf = async (rows: readonly ShownToken[]) =>
    (await viewsOf(services, rows)).map((view) => services.tokenTexts.of(view));
  return async (context: Context<SandboxEnv>) => {
    const url = new URL(context.req.url);
    const page = readPage(url.searchParams, defaultLimit, services.maxLimit);
    const reach = readQueryFlag(url.searchParams, 'showAll') ? 'everyone' : 'own';
    if (context.var.apiVersion < firstPaginated) {
      const rows = await visibleTokens(services.db, context.var.caller, reach)
        .selectAll()
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return collectionAnswer(context, await textsOf(rows), { _links: { self: link(url.pathname) } });
    }
    const { rows: stored, totalCount } = await services.tokenPages.read(context.var.caller, reach, page);
    const now = services.now();
    const rows = stored.map((row) => services.lag.see(row.id, row, now)).filter((row) => row !== undefined);
    return collectionAnswer(context, await textsOf(rows), {
      totalCount,
      _links: pageLinks(url, page, totalCount),
    });
  };
}
