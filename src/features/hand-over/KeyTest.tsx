import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HeldKey } from '#domain/key/held-key.ts';
import { useKeyTest } from '#queries/writes/key-test.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useAnnounce } from '#ui/Announcer.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { judgeKeyTest } from './key-verdict.ts';

type KeyTestProps = { readonly held: HeldKey };

/** One call with the new key, and what its answer proves: that the key works, not that it was stored. */
export function KeyTest({ held }: KeyTestProps) {
  const test = useKeyTest(held);
  const announce = useAnnounce();
  const verdict = test.data === undefined ? undefined : judgeKeyTest(test.data);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <BusyButton
        busy={test.isPending}
        onClick={() =>
          test.mutate(undefined, {
            onSuccess: (status) => announce(judgeKeyTest(status).word),
          })
        }
      >
        Test key
      </BusyButton>
      {verdict !== undefined && (
        <>
          <StatusTag tone={verdict.tone}>{verdict.word}</StatusTag>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {verdict.text}
          </Typography>
        </>
      )}
      {test.error !== null && (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main' }}>
          Couldn’t test the key: {test.error.message}
        </Typography>
      )}
    </Box>
  );
}
