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

/**
 * How many tokens stop working with their API version, when, and a link to them. It joins the summary below the heading, so nothing moves.
 */
export function OldTokensNote({ list }: { readonly list: TokenList }) {
  const now = useNow();
  const { tokens, complete } = list;
  const { count, lastDay } = useMemo(() => countOldVersions(tokens), [tokens]);
  if (count === 0) return null;
  const short = oldTokensShortText({ old: count, isComplete: complete });
  // While pages load, their progress already stands here.
  const whole = complete ? `${oldTokensText(count)}, which ${endOfVersion(lastDay, now)}` : short;
  return (
    <>
      {' · '}
      <Box
        component={Link}
        to={paths.oldTokens()}
        title={`${whole}. Ends ${localTimeText(lastDay + day)}`}
        sx={{ color: 'attention.main' }}
      >
        {/* Each clause is a separate box: one long line that appears late would be the largest paint of the page. */}
        <Box
          component="span"
          sx={{
            display: { sm: 'none', lg: 'inline' },
            // A box of its own does not take over the underline of its link.
            '& > *': {
              display: { lg: 'inline-block' },
              whiteSpace: { lg: 'pre' },
              textDecoration: { lg: 'underline' },
            },
          }}
        >
          {clausesOf(whole).map((clause) => (
            <span key={clause}>{clause}</span>
          ))}
        </Box>
        {/* In a window of medium width there is no room beside the buttons. A second line would move the table. */}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline', lg: 'none' } }}>
          {short}
        </Box>
      </Box>
    </>
  );
}

function clausesOf(text: string): readonly string[] {
  return text.split(/(?<=, )/);
}
