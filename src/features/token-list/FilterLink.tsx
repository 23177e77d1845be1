import type { MouseEvent, ReactNode } from 'react';
import type { Facet } from '#domain/token-list/facets.ts';
import { placed } from '#store/base-path.ts';
import { listLink } from '#features/token-parts/list-link.ts';
import { useListContext } from './list-context.ts';
import { isPlainClick } from './plain-click.ts';

type FilterLinkProps = {
  readonly facet: Facet;
  /** A token with any of them is listed. */
  readonly values: readonly string[];
  /** The accessible name, which contains the visible text. */
  readonly name: string;
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** What stands in a row as a link to all tokens that share it. Plain, as there are many. */
export function FilterLink({ facet, values, name, title, className = '', children }: FilterLinkProps) {
  const { showOnly } = useListContext();

  function follow(event: MouseEvent) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    showOnly(facet, values);
  }

  return (
    <a
      href={placed(listLink({ [facet]: values }))}
      className={`filter ${className}`}
      aria-label={name}
      title={title}
      onClick={follow}
    >
      {children}
    </a>
  );
}
