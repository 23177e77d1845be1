import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { accessLevels } from '#domain/policy/access/access-level.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { tidyText } from '#domain/token-list/search.ts';
import type { TokenKind } from '#domain/token/token.ts';

export type MatrixSearch = {
  /** Undefined: all levels together. */
  readonly level: AccessLevel | undefined;
  /** Undefined: the groups are the columns, else the kinds of this one. */
  readonly group: string | undefined;
  readonly text: string;
  readonly kind: TokenKind | undefined;
};

/** What the matrix shows, as the address holds it. Opening a group is an entry of its own in the history. */
export function useMatrixSearch() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const search = useMemo((): MatrixSearch => {
    const read = new URLSearchParams(address);
    const kind = read.get('kind');
    return {
      level: accessLevels.find((level) => level === read.get('level')),
      group: read.get('group') ?? undefined,
      text: tidyText(read.get('q') ?? ''),
      kind: kind === 'personal' || kind === 'service' ? kind : undefined,
    };
  }, [address]);

  function change(changes: Partial<MatrixSearch>) {
    const { level, group, text, kind } = { ...search, ...changes };
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries({ level, group, q: text, kind })) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next, {
      replace: !('group' in changes),
      preventScrollReset: true,
      // A choice keeps its mark: as a transition, which the router makes of it, it would fall back until the table is drawn.
      flushSync: true,
    });
  }

  return { search, change };
}
