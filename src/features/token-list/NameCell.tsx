import type { MouseEvent } from 'react';
import { paths } from '#domain/address/paths.ts';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { GraceChip } from '#features/grace/reset/GraceChip.tsx';
import { Highlight } from '#features/token-parts/table/Highlight.tsx';
import { useListContext } from './list-context.ts';

type NameCellProps = {
  readonly token: AccessToken;
  /** `line` shows one line: the name, then as much of the description as fits. `block` cuts nothing. */
  readonly layout: 'line' | 'block';
};

/** The token's name as a link to its page, with the description beside or below. */
export function NameCell({ token, layout }: NameCellProps) {
  const { ownTokenId, graceEnds, open } = useListContext();
  const graceEndsAt = graceEnds.get(token.id);
  const title = tokenTitle(token);
  const isLine = layout === 'line';

  // A link from the router would listen to every change of the address, in each of the rows.
  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(token);
  }

  return (
    <div className={isLine ? 'name line' : 'name'}>
      <a href={paths.token(token.id)} onClick={follow} {...(isLine ? { title } : {})}>
        <Highlight text={title} />
      </a>
      {token.id === ownTokenId && <StatusTag tone="accent">This session</StatusTag>}
      {graceEndsAt !== undefined && <GraceChip endsAt={graceEndsAt} />}
      {token.description !== '' && (
        <span className="about quiet" {...(isLine ? { title: token.description } : {})}>
          <Highlight text={stripInvisible(token.description)} />
        </span>
      )}
    </div>
  );
}
