import type { Context } from 'hono';
import { pageLinks } from '../represent/collection.ts';
import { collectionAnswer } from '../represent/json-answer.ts';
import { link } from '../represent/link.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { stampColumns } from '../tables.ts';
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
    if (context.var.apiVersion < firstPaginated) {
      const stamps = await visibleTokens(services.db, context.var.caller, reach)
        .select(stampColumns)
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return collectionAnswer(context, await services.tokenTexts.of(stamps), {
        _links: { self: link(url.pathname) },
      });
    }
    const { stamps, totalCount } = await services.tokenPages.read(context.var.caller, reach, page);
    const now = services.now();
    const seen = stamps
      .map((stamp) => services.lag.see(stamp.id, stamp, now))
      .filter((stamp) => stamp !== undefined);
    return collectionAnswer(context, await services.tokenTexts.of(seen), {
      totalCount,
      _links: pageLinks(url, page, totalCount),
    });
  };
}
