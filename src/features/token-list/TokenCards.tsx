import type { AccessToken } from '#domain/token/token.ts';
import { cellStyle } from '#features/token-parts/table/cell-style.ts';
import { shownColumns } from '#features/token-parts/table/list-columns.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { useListContext } from './list-context.ts';
import type { ListPreferences } from './list-preferences.ts';
import { SkeletonCard } from './SkeletonCard.tsx';
import { TokenCard } from './TokenCard.tsx';

type TokenCardsProps = {
  readonly tokens: readonly AccessToken[];
  readonly preferences: ListPreferences;
  readonly isLoading: boolean;
};

const skeletonCards = 4;

/** The tokens as cards for a narrow window, which scrolls as a whole. */
export function TokenCards({ tokens, preferences, isLoading }: TokenCardsProps) {
  const { ownTokenId } = useListContext();
  const columns = shownColumns(preferences.columns);
  return (
    <>
      <VirtualCards
        label="Access tokens"
        items={tokens}
        keyOf={({ id }) => id}
        estimate={48 + columns.length * 24}
        isWhole={!isLoading}
        style={cellStyle}
      >
        {(token) => <TokenCard token={token} columns={columns} isOwn={token.id === ownTokenId} />}
      </VirtualCards>
      {isLoading &&
        tokens.length < skeletonCards &&
        Array.from({ length: skeletonCards - tokens.length }, (_, index) => (
          <SkeletonCard key={index} lines={columns.length - 1} />
        ))}
    </>
  );
}
