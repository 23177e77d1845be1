import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { countOldVersions } from '#domain/token/api-version.ts';
import { endOfVersion, oldTokensShortText, oldTokensText } from '#domain/token/api-version-words.ts';
import { day } from '#domain/time/duration.ts';
import { paths } from '#domain/address/paths.ts';
import type { TokenList } from '#queries/cache/token-list.ts';
import { useNow } from '#ui/now.ts';
import { localTimeText } from '#ui/time-text.ts';

/** How many tokens end with their API version, and when; leads to them. It joins the summary below the heading, so nothing moves when it comes. */
export function OldTokensNote({ list }: { readonly list: TokenList }) {
  const now = useNow();
  const { tokens, complete } = list;
  const { count, lastDay } = useMemo(() => countOldVersions(tokens), [tokens]);
  const counted = { old: count, read: tokens.length, isComplete: complete };
  const text = oldTokensText(counted);
  if (text === undefined) return null;
  const whole = `${text}, which ${endOfVersion(lastDay, now)}`;
  return (
    <>
      {' · '}
      <Box
        component={Link}
        to={paths.oldTokens()}
        title={`${whole}. Ends ${localTimeText(lastDay + day)}`}
        sx={{ color: 'attention.main' }}
      >
        <Box component="span" sx={{ display: { sm: 'none', lg: 'inline' } }}>
          {whole}
        </Box>
        {/* Beside the buttons of a window of middle width there is no room for more, and a second line would move the table. */}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline', lg: 'none' } }}>
          {oldTokensShortText(counted)}
        </Box>
      </Box>
    </>
  );
}
