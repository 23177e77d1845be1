import type { MouseEvent } from 'react';
import { paths } from '#domain/address/paths.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { meansOldKey } from '#domain/token-list/search-text.ts';
import { placed } from '#store/base-path.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { useCellContext } from '#features/token-parts/table/cell-context.ts';
import { Highlight } from '#features/token-parts/table/Highlight.tsx';
import { useListContext } from './list-context.ts';
import { OldKey } from './OldKey.tsx';
import { isPlainClick } from './plain-click.ts';

type NameCellProps = {
  readonly token: AccessToken;
  /** `line`: a table row. The name comes first, then marks, then as much of the description as fits. `card`: nothing but the name is cut. */
  readonly layout: 'line' | 'card';
};

/** The token's name as a link to its page, with what is to be known about it first. */
export function NameCell({ token, layout }: NameCellProps) {
  const { ownTokenId, gracePeriods, searchFacts, open } = useListContext();
  const { words, now } = useCellContext();
  const title = tokenTitle(token);
  const gracePeriod = gracePeriods.get(token.id);
  const isGrace = gracePeriod !== undefined && gracePeriod.endsAt > now;
  const isAskedFor = isGrace && meansOldKey(token, words, searchFacts);
  const about = stripInvisible(token.description);
  // A card has no room for a description, except for one that was searched for.
  const isShown = about !== '' && !isAskedFor && (layout === 'line' || isFound(about, words));

  // A link from the router would listen to every change of the address, in each of the rows.
  function follow(event: MouseEvent) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    open(token);
  }

  return (
    <div className={`name ${layout}${isAskedFor ? ' two' : ''}`}>
      <a href={placed(paths.token(token.id))} onClick={follow} title={title}>
        <Highlight text={title} />
      </a>
      {token.id === ownTokenId && (
        <span className="badge accent">
          <PlainIcon shape="key" size={14} /> <span>This session</span>
        </span>
      )}
      {isGrace && <OldKey gracePeriod={gracePeriod} look={isAskedFor ? layout : 'mark'} />}
      {isShown && (
        <span className="about quiet" title={about}>
          <Highlight text={about} />
        </span>
      )}
    </div>
  );
}

function isFound(text: string, words: readonly string[]): boolean {
  const folded = foldText(text);
  return words.some((word) => folded.includes(word));
}
