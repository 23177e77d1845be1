import { useState } from 'react';
import { findOptions } from './pick-list-search.ts';
import type { Fold, PickGroup, PickOption } from './pick-list-search.ts';
import { SearchableList } from './SearchableList.tsx';

type PickListProps = {
  /** The name of the list and of its search field, such as "Actions". */
  readonly label: string;
  readonly groups: readonly PickGroup[];
  readonly fold: Fold;
  readonly onPick: (id: string) => void;
  /** Whether several options may be on; the list then stays open after a choice. */
  readonly multiple?: boolean;
  readonly placeholder?: string;
  /** An option made of the typed text, shown last. */
  readonly ofQuery?: (query: string) => PickOption | undefined;
};

/** A searchable list of options, for the inside of a popover. */
export function PickList({ groups, fold, ofQuery, ...list }: PickListProps) {
  const [query, setQuery] = useState('');
  const own = query.trim() === '' ? undefined : ofQuery?.(query.trim());
  const found = [
    ...findOptions(groups, query, fold),
    ...(own === undefined ? [] : [{ title: 'Use as typed', options: [own] }]),
  ];
  return <SearchableList {...list} query={query} onQuery={setQuery} groups={found} />;
}
