import Alert from '@mui/material/Alert';
import { joinWords } from '#domain/text/word-list.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** Says of the tokens that have expired that they can do nothing now; nothing when none has. */
export function ExpiredNote({ tokens }: { readonly tokens: readonly AccessToken[] }) {
  if (tokens.length === 0) return null;
  const is = tokens.length === 1;
  return (
    <Alert severity="warning">
      {joinWords(tokens.map(tokenTitle))} {is ? 'has' : 'have'} expired and can do nothing now. Compared below
      is what {is ? 'it' : 'they'} could do until then.
    </Alert>
  );
}
