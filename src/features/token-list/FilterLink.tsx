import type { MouseEvent, ReactNode } from 'react';
import type { Facet } from '#domain/token-list/facets.ts';
import { listLink } from '#features/token-parts/list-link.ts';
import { useListContext } from './list-context.ts';
import { isPlainClick } from './plain-click.ts';

type FilterLinkProps = {
  readonly facet: Facet;
  readonly value: string;
  /** The accessible name, which contains the visible text. */
  readonly name: string;
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A value of a row as a link to all tokens that share it. Plain, as there are many. */
export function FilterLink({ facet, value, name, title, className = '', children }: FilterLinkProps) {
  const { showOnly } = useListContext();

  function follow(event: MouseEvent) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    showOnly(facet, value);
  }

  return (
    <a
      href={listLink({ [facet]: [value] })}
      className={`filter ${className}`}
      aria-label={name}
      title={title}
      onClick={follow}
    >
      {children}
    </a>
  );
}
