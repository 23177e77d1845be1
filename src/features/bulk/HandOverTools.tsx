import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { byOwner, ownerText, type Owner } from '#domain/bulk/hand-over.ts';
import { isGraceOver } from '#domain/bulk/count.ts';
import { bulkRun, keysToHandOver, type BulkState } from '#queries/bulk/bulk-run.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { copyText } from '#ui/copy-text.ts';
import { LockIcon } from '#ui/icons.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { localZone } from '#ui/local-zone.ts';
import { showToast } from '#ui/toast-queue.ts';
import { planTimeText } from '#ui/time-text.ts';
import { EncryptDialog } from './EncryptDialog.tsx';

/** The new keys of a run all together: in one encrypted file, or as a text for each owner. */
export function HandOverTools({ state }: { readonly state: BulkState }) {
  const [isEncrypting, setIsEncrypting] = useState(false);
  const announce = useAnnounce();
  const { run, keys } = state;
  const left = keysToHandOver(state).length;
  const tokens = run.rows.flatMap(({ token }) => (keys.has(token.id) ? [token] : []));

  async function copyFor(owner: Owner) {
    const entries = owner.tokens.flatMap((original) => {
      const key = keys.get(original.id);
      const row = run.rows.find(({ token }) => token.id === original.id)?.state;
      if (key === undefined || row?.kind !== 'done') return [];
      const until =
        row.until === undefined || isGraceOver(row)
          ? undefined
          : planTimeText(row.until, localZone, serverNow());
      // The clone that replaces a token has its own name and ID; the ending is that of the old key.
      const token = { ...key.token, lastFour: original.lastFour };
      return [{ token, key: key.held.read() ?? '', oldKeyUntil: until }];
    });
    if (!(await copyText(ownerText(owner.title, entries)))) {
      showToast('deny', 'Your browser blocked copying. Use the encrypted file, or copy each key.');
      return;
    }
    bulkRun.recordAction(
      owner.tokens.map(({ id }) => id),
      'in-text',
    );
    announce(`Copied ${countKeys(entries.length)} for ${owner.title}`);
    showToast('allow', `Copied ${countKeys(entries.length)} for ${owner.title}.`);
  }

  return (
    <Box
      component="section"
      aria-labelledby="hand-over-keys"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        p: 1.5,
        mb: 2,
        border: 1,
        borderColor: left > 0 ? 'attention.border' : 'divider',
        borderRadius: 1,
        bgcolor: left > 0 ? 'attention.soft' : 'background.subtle',
      }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography variant="h2" id="hand-over-keys">
          {left === 0 ? `All ${countKeys(keys.size)} handed over` : `${countKeys(left)} to hand over`}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          Shown only once. Copy each key, note where it’s stored, or download all in one encrypted file.
        </Typography>
      </Box>
      <Button startIcon={<LockIcon />} onClick={() => setIsEncrypting(true)}>
        Encrypted file…
      </Button>
      <MenuButton
        label="Copy for an owner"
        entries={(close) =>
          byOwner(tokens).map((owner) => ({
            kind: 'action' as const,
            id: owner.id,
            label: `${owner.title}: copy ${countKeys(owner.tokens.length)}`,
            onPick: () => {
              close();
              void copyFor(owner);
            },
          }))
        }
      />
      {isEncrypting && <EncryptDialog state={state} onClose={() => setIsEncrypting(false)} />}
    </Box>
  );
}

function countKeys(count: number): string {
  return count === 1 ? '1 key' : `${count} keys`;
}
