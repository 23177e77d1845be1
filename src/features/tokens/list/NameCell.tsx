import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { paths } from '#domain/paths.ts';
import { tokenTitle, type AccessToken } from '#domain/token.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { listPlace } from '../list-place.ts';
import { GraceChip } from '../reset/GraceChip.tsx';
import { Highlight } from './Highlight.tsx';
import { useListContext } from './list-context.ts';

type NameCellProps = {
  readonly token: AccessToken;
  /** `line` keeps a row calm: name first, then as much of the description as there is room for. `block` cuts nothing. */
  readonly layout: 'line' | 'block';
};

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 };

/** The token by name, linked to its page, with its description beside or below. */
export function NameCell({ token, layout }: NameCellProps) {
  const { ownTokenId, graceEnds } = useListContext();
  const graceEndsAt = graceEnds.get(token.id);
  const place = listPlace(useLocation());
  const title = tokenTitle(token);
  const isLine = layout === 'line';
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', columnGap: 1, ...(isLine ? {} : { flexWrap: 'wrap' }) }}
    >
      <Link
        component={RouterLink}
        to={paths.token(token.id)}
        state={place}
        {...(isLine ? { title } : {})}
        sx={{
          color: 'text.primary',
          fontWeight: 500,
          lineHeight: '24px',
          ...(isLine ? { ...cut, minWidth: 72 } : {}),
        }}
      >
        <Highlight text={title} />
      </Link>
      {token.id === ownTokenId && <StatusTag tone="accent">This session</StatusTag>}
      {graceEndsAt !== undefined && <GraceChip endsAt={graceEndsAt} />}
      {token.description !== '' && (
        <Box
          component="span"
          {...(isLine ? { title: token.description } : {})}
          sx={{
            typography: 'body2',
            color: 'text.secondary',
            ...(isLine ? { ...cut, flex: '1 1000 0' } : { flex: '1 0 100%' }),
          }}
        >
          <Highlight text={token.description} />
        </Box>
      )}
    </Box>
  );
}
