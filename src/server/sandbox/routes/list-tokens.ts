import type { Context } from 'hono';
import { pageLinks } from '../represent/collection.ts';
import { link } from '../represent/link.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { shownColumns } from '../tables.ts';
import { viewTokens } from '../token-view.ts';
import { readPage, readQueryFlag } from '../validate/query.ts';
import { visibleTokens } from '../visibility.ts';

const defaultLimit = 25;
/** The first API version that gives the list in pages (contract section 3). */
const firstPaginated = 20240415;

/** `GET /tokens`: the tokens that the caller sees, newest first (contract section 3). */
export function listTokens(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    const url = new URL(context.req.url);
    const page = readPage(url.searchParams, defaultLimit, services.maxLimit);
    const reach = readQueryFlag(url.searchParams, 'showAll') ? 'everyone' : 'own';
    const visible = visibleTokens(services.db, context.var.caller, reach);
    const newestFirst = visible.select(shownColumns).orderBy('createdAt', 'desc').orderBy('id', 'desc');
    if (context.var.apiVersion < firstPaginated) {
      const items = await viewTokens(services, await newestFirst.execute());
      return context.json({ items, _links: { self: link(url.pathname) } });
    }
    const { totalCount } = await visible
      .select((select) => select.fn.countAll<number>().as('totalCount'))
      .executeTakeFirstOrThrow();
    const tokens = await newestFirst.limit(page.limit).offset(page.offset).execute();
    const now = services.now();
    const seen = tokens
      .map((token) => services.lag.see(token.id, token, now))
      .filter((token) => token !== undefined);
    return context.json({
      items: await viewTokens(services, seen),
      totalCount,
      _links: pageLinks(url, page, totalCount),
    });
  };
}
