import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { accessLevels } from '#domain/policy/access/access-level.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { tidyText } from '#domain/token-list/search.ts';
import type { TokenKind } from '#domain/token/token.ts';

export type MatrixSearch = {
  /** Undefined: all levels combined. */
  readonly level: AccessLevel | undefined;
  /** Undefined: the columns are groups; otherwise they are the kinds of this group. */
  readonly group: string | undefined;
  readonly text: string;
  readonly kind: TokenKind | undefined;
};

/** The state of the matrix, kept in the address. Opening a group adds its own entry to the history. */
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
      // Not as a transition, which is the router's default: the choice would lose its mark until the table is drawn.
      flushSync: true,
    });
  }

  return { search, change };
}
