import type { Context } from 'hono';
import { pageLinks } from '../represent/collection.ts';
import { link } from '../represent/link.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { viewTokens } from '../token-view.ts';
import { readPage, readQueryFlag } from '../validate/query.ts';
import { visibleTokens } from '../visibility.ts';

const defaultLimit = 25;
/** The first API version that gives the list in pages (contract section 3). */
const firstPaginated = 20240415;

/** `GET /tokens`: the tokens that the caller sees, newest first. */
export function listTokens(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    const url = new URL(context.req.url);
    const page = readPage(url.searchParams, defaultLimit, services.maxLimit);
    const reach = readQueryFlag(url.searchParams, 'showAll') ? 'everyone' : 'own';
    const visible = visibleTokens(services.db, context.var.caller, reach);
    if (context.var.apiVersion < firstPaginated) {
      const rows = await visible.selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute();
      return context.json({ items: await viewTokens(services, rows), _links: { self: link(url.pathname) } });
    }
    const { totalCount } = await visible
      .select((select) => select.fn.countAll<number>().as('totalCount'))
      .executeTakeFirstOrThrow();
    // The page is chosen by ids alone, which the index answers; reading whole rows only to skip them takes ten times as long.
    const ids = visible
      .select('id')
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(page.limit)
      .offset(page.offset);
    const stored = await services.db
      .selectFrom('token')
      .selectAll()
      .where('id', 'in', ids)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const now = services.now();
    const rows = stored.map((row) => services.lag.see(row.id, row, now)).filter((row) => row !== undefined);
    return context.json({
      items: await viewTokens(services, rows),
      totalCount,
      _links: pageLinks(url, page, totalCount),
    });
  };
}
