import type { Page } from '../validate/query.ts';
import { link, type Link } from './link.ts';

/**
 * The links of one page of a collection, only those that lead somewhere (contract section 3). `first` and `prev` are there from
 * the second page on, `next` and `last` while there is more. They repeat the query of the call.
 */
export function pageLinks(url: URL, { offset, limit }: Page, totalCount: number): Record<string, Link> {
  const to = (target: number): Link => {
    const query = new URLSearchParams(url.searchParams);
    query.set('limit', String(limit));
    query.set('offset', String(target));
    return link(`${url.pathname}?${query}`);
  };
  const links: Record<string, Link> = { self: link(url.pathname + url.search) };
  if (offset > 0) {
    links['first'] = to(0);
    links['prev'] = to(Math.max(0, offset - limit));
  }
  if (offset + limit < totalCount) {
    links['next'] = to(offset + limit);
    links['last'] = to(Math.floor((totalCount - 1) / limit) * limit);
  }
  return links;
}
