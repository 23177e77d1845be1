import Box from '@mui/material/Box';
import type { SortColumn } from '#domain/token-search.ts';
import type { AccessToken } from '#domain/token.ts';
import { PersonalIcon, ServiceIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { PlainTime } from '#ui/PlainTime.tsx';
import { AccessCell } from './AccessCell.tsx';
import { ApiVersionCell } from './ApiVersionCell.tsx';
import { ExpiryCell } from './ExpiryCell.tsx';
import { Highlight } from './Highlight.tsx';
import { LastUsedCell } from './LastUsedCell.tsx';
import { NameCell } from './NameCell.tsx';
import { OwnerCell } from './OwnerCell.tsx';

type TokenCellProps = { readonly token: AccessToken; readonly column: SortColumn };

/** One fact about a token, the same in a row of the table and on a card. */
export function TokenCell({ token, column }: TokenCellProps) {
  switch (column) {
    case 'name':
      return <NameCell token={token} layout="line" />;
    case 'kind':
      return <KindText token={token} />;
    case 'access':
      return <AccessCell token={token} />;
    case 'owner':
      return <OwnerCell token={token} />;
    case 'used':
      return <LastUsedCell token={token} />;
    case 'created':
      return <PlainTime at={token.createdAt} />;
    case 'expires':
      return <ExpiryCell token={token} />;
    case 'api':
      return <ApiVersionCell token={token} />;
    case 'ending':
      return token.lastFour === '' ? (
        'Not named'
      ) : (
        <Mono>
          <Highlight text={token.lastFour} />
        </Mono>
      );
    case 'id':
      return (
        <Mono>
          <Highlight text={token.id} />
        </Mono>
      );
    default:
      return column satisfies never;
  }
}

function KindText({ token }: { readonly token: AccessToken }) {
  const Icon = token.kind === 'service' ? ServiceIcon : PersonalIcon;
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Icon aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />
      {token.kind === 'service' ? 'Service' : 'Personal'}
    </Box>
  );
}
