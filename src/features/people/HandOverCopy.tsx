import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { exportFileName } from '#domain/export/file-name.ts';
import { handOverText } from '#domain/person/hand-over-text.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useSession } from '#queries/session/session.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon } from '#ui/icons.ts';
import { logReachText } from '#features/token-parts/history/log-words.ts';
import type { Person } from './use-person.ts';

type HandOverCopyProps = {
  readonly person: Person;
  readonly accessOf: (token: AccessToken) => string;
};

/** The same as text for the successor. It holds no key, and no address unless asked for. */
export function HandOverCopy({ person, accessOf }: HandOverCopyProps) {
  const instance = useSession().data?.session?.instance.name ?? '';
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
  function save() {
    const fileName = exportFileName({ what: 'hand-over', instance, at: now, filter: name }, 'md');
    downloadText(fileName, 'text/markdown;charset=utf-8', text);
  }

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
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <CopyButton look="button" label="text" text={text} />
        <Button startIcon={<DownloadIcon />} onClick={save}>
          Save as Markdown
        </Button>
      </Box>
    </Box>
  );
}
