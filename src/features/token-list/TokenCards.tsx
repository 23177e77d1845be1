import type { AccessToken } from '#domain/token/token.ts';
import { shownColumns } from '#features/token-parts/table/list-columns.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { useListContext } from './list-context.ts';
import type { ListPreferences } from './list-preferences.ts';
import { TokenCard } from './TokenCard.tsx';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

type TokenCardsProps = {
  readonly tokens: readonly AccessToken[];
  readonly preferences: ListPreferences;
  readonly isLoading: boolean;
};

const skeletonCards = 4;

/** The tokens as cards for a narrow window, where the whole page scrolls. */
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

/** A placeholder card while its token loads, with the same number of lines. */
function SkeletonCard({ lines }: { readonly lines: number }) {
  return (
    <Box aria-hidden sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: '14px 12px', mt: 1 }}>
      <Skeleton variant="rounded" height={12} width="55%" />
      {Array.from({ length: lines }, (_, line) => (
        <Box key={line} sx={{ display: 'flex', gap: 4, mt: 1.5 }}>
          <Skeleton variant="rounded" height={12} width={64} />
          <Skeleton variant="rounded" height={12} width={`${24 + ((line * 17) % 30)}%`} />
        </Box>
      ))}
    </Box>
  );
}
