import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { isHandedOver } from '#domain/bulk/hand-over.ts';
import { holdsKey } from '#domain/key/pattern.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { bulkRun, type RunKey } from '#queries/bulk/bulk-run.ts';
import { useKeyTest } from '#queries/writes/key-test.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { CheckIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { StatusTag } from '#ui/StatusTag.tsx';
import { judgeKeyTest } from '#features/hand-over/key-verdict.ts';

type KeyToolsProps = {
  /** The ID of the token in the plan, which identifies the key. */
  readonly id: string;
  readonly runKey: RunKey;
  /** Further information, such as when the old key ends. */
  readonly note: string;
};

/** One new key: masked, with copy, test and a note of where it was stored. */
export function KeyTools({ id, runKey: { token, held, handling }, note }: KeyToolsProps) {
  const title = tokenTitle(token);
  const hasKeyInNote = holdsKey(handling.storedIn);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
        <Mono>api-••••{held.lastFour}</Mono>
        <CopyButton
          text={held.read() ?? ''}
          label={`new key of ${title}`}
          onCopied={() => bulkRun.recordAction([id], 'copied')}
        />
        <RowTest title={title} runKey={{ token, held, handling }} />
        {isHandedOver(handling) && (
          <StatusTag tone="neutral" icon={CheckIcon}>
            {handling.storedIn.trim() === '' ? actionWord(handling.actions) : 'Stored'}
          </StatusTag>
        )}
      </Box>
      <Box component="span" sx={{ flex: '1 1 200px', minWidth: 0, color: 'text.secondary' }}>
        {note}
      </Box>
      <TextField
        placeholder="Stored in…"
        value={handling.storedIn}
        error={hasKeyInNote}
        helperText={
          hasKeyInNote ? 'This contains a key. Note where it’s stored, not the key itself.' : undefined
        }
        onChange={(event) => bulkRun.noteStored(id, event.target.value)}
        autoComplete="off"
        sx={{ flex: '0 1 240px', minWidth: 160 }}
        slotProps={{ htmlInput: { 'aria-label': `Where the new key of ${title} is stored`, maxLength: 120 } }}
      />
    </Box>
  );
}

function actionWord(actions: RunKey['handling']['actions']): string {
  if (actions.has('copied')) return 'Copied';
  return actions.has('in-file') ? 'In file' : 'In text';
}

function RowTest({ title, runKey }: { readonly title: string; readonly runKey: RunKey }) {
  const test = useKeyTest(runKey.held);
  const announce = useAnnounce();
  const verdict = test.data === undefined ? undefined : judgeKeyTest(test.data);
  return (
    <>
      <Button
        size="small"
        variant="text"
        aria-label={`Test the new key of ${title}`}
        loading={test.isPending}
        onClick={() =>
          test.mutate(undefined, {
            onSuccess: (status) => announce(`${title}: ${judgeKeyTest(status).word}`),
            onError: (error) => announce(`${title}: couldn’t test. ${error.message}`),
          })
        }
      >
        Test
      </Button>
      {verdict !== undefined && <StatusTag tone={verdict.tone}>{verdict.word}</StatusTag>}
      {test.error !== null && <StatusTag tone="attention">Couldn’t test</StatusTag>}
    </>
  );
}
