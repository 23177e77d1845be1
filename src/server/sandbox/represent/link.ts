/** A link as the API writes them: a path, never a whole URL. */
export type Link = { href: string; type: 'application/json' };

/** A link to a path of the API. */
export function link(href: string): Link {
  return { href, type: 'application/json' };
}
