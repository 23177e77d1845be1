import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { handOverText } from '#domain/person/hand-over-text.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { logReachText } from '#features/token-parts/history/log-words.ts';
import type { Person } from './use-person.ts';

type HandOverCopyProps = {
  readonly person: Person;
  readonly accessOf: (token: AccessToken) => string;
};

/** The same as text for the successor. It holds no key, and no address unless asked for. */
export function HandOverCopy({ person, accessOf }: HandOverCopyProps) {
  const [withEmail, setWithEmail] = useState(false);
  const { name, email, theirs, holdings, log, list, now } = person;
  const gaps = [
    ...(list.data?.complete === true ? [] : ['Not all tokens of the account were read.']),
    logReachText(log),
    'Personal tokens of others are visible to Admins only. Whether a key was passed on isn’t recorded.',
  ];
  const text = handOverText({
    ...theirs,
    held: holdings.held,
    name,
    email: withEmail ? email : '',
    accessOf,
    gaps,
    now,
  });
  return (
    <Box component="section" aria-labelledby="hand-over-text" data-screen-only sx={{ mt: 2 }}>
      <Typography variant="h3" id="hand-over-text">
        Text for the successor
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5, textWrap: 'pretty' }}>
        The lists of this page as Markdown, without keys.
      </Typography>
      {email !== '' && (
        <FormControlLabel
          sx={{ display: 'flex', mb: 0.5 }}
          control={
            <Checkbox size="small" checked={withEmail} onChange={(_, checked) => setWithEmail(checked)} />
          }
          label="Include their email address"
        />
      )}
      <CopyButton look="button" label="text" text={text} />
    </Box>
  );
}
