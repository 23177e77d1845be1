import type { AccessToken } from '#domain/token/token.ts';
import { columnsOf } from '#features/token-parts/table/list-columns.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { useListContext } from './list-context.ts';
import { shownIds, type ListPreferences } from './list-preferences.ts';
import { TokenCard } from './TokenCard.tsx';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

type TokenCardsProps = {
  readonly tokens: readonly AccessToken[];
  readonly preferences: ListPreferences;
  readonly isLoading: boolean;
};

const skeletonCards = 6;
/** px of a card with a short name. */
const cardHeight = 90;

/** The tokens as cards for a narrow window, where the whole page scrolls. */
export function TokenCards({ tokens, preferences, isLoading }: TokenCardsProps) {
  const { ownTokenId } = useListContext();
  const columns = columnsOf(shownIds(preferences));
  return (
    <>
      <VirtualCards
        label="Access tokens"
        items={tokens}
        keyOf={({ id }) => id}
        estimate={cardHeight}
        isWhole={!isLoading}
      >
        {(token) => <TokenCard token={token} columns={columns} isOwn={token.id === ownTokenId} />}
      </VirtualCards>
      {isLoading &&
        tokens.length < skeletonCards &&
        Array.from({ length: skeletonCards - tokens.length }, (_, index) => <SkeletonCard key={index} />)}
    </>
  );
}

/** A placeholder card while its token loads. */
function SkeletonCard() {
  return (
    <Box
      aria-hidden
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: '14px 12px 14px 44px', mt: 1 }}
    >
      <Skeleton variant="rounded" height={12} width="55%" />
      <Skeleton variant="rounded" height={12} width="70%" sx={{ mt: 1.25 }} />
      <Skeleton variant="rounded" height={12} width="85%" sx={{ mt: 1.25 }} />
    </Box>
  );
}
