import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { countOldVersions } from '#domain/api-version.ts';
import { endOfVersion, oldTokensText } from '#domain/api-version-words.ts';
import { day } from '#domain/duration.ts';
import { paths } from '#domain/paths.ts';
import type { TokenList } from '#queries/tokens.ts';
import { useNow } from '#ui/now.ts';
import { localTimeText } from '#ui/time-text.ts';

/** How many tokens end with their API version, and when; leads to them. Part of the page's line of truth: nothing moves when it comes. */
export function OldTokensNote({ list }: { readonly list: TokenList }) {
  const now = useNow();
  const { tokens, complete } = list;
  const { count, lastDay } = useMemo(() => countOldVersions(tokens), [tokens]);
  const text = oldTokensText({ old: count, read: tokens.length, isComplete: complete });
  return text === undefined ? null : (
    <>
      {' · '}
      <Box
        component={Link}
        to={paths.oldTokens()}
        title={`Ends ${localTimeText(lastDay + day)}`}
        sx={{ color: 'attention.main' }}
      >
        {text}, which {endOfVersion(lastDay, now)}
      </Box>
    </>
  );
}
