import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { decryptCommands, keyFileName, passphraseProblem } from '#domain/key/file.ts';
import { memberTitle } from '#domain/token/token.ts';
import { bulkRun, type BulkState } from '#queries/bulk/bulk-run.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { canEncrypt, encryptKeys, makePassphrase } from './encrypt-keys.ts';
import { PassphraseFields } from './PassphraseFields.tsx';

type EncryptDialogProps = { readonly state: BulkState; readonly onClose: () => void };

/** Downloads all keys of the run in one file, encrypted with a passphrase. */
export function EncryptDialog({ state: { keys }, onClose }: EncryptDialogProps) {
  const titleId = useId();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const problem = passphraseProblem(passphrase, repeated);

  async function download() {
    setIsBusy(true);
    const entries = [...keys.values()].map(({ token, held, handling }) => ({
      id: token.id,
      name: token.name,
      owner: token.member === undefined ? token.memberId : memberTitle(token.member),
      storedIn: handling.storedIn,
      key: held.read() ?? '',
    }));
    downloadText(keyFileName, 'application/json', await encryptKeys(entries, passphrase));
    bulkRun.recordAction([...keys.keys()], 'in-file');
    onClose();
  }

  return (
    <Dialog open maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>Encrypted file with {keys.size} keys</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {canEncrypt() ? (
          <>
            <Typography sx={{ textWrap: 'pretty' }}>
              Encrypted with AES-256-GCM; PBKDF2 derives its key from your passphrase. The passphrase isn’t
              stored: without it, no one can open the file.
            </Typography>
            <PassphraseFields
              passphrase={passphrase}
              repeated={repeated}
              onPassphrase={setPassphrase}
              onRepeated={setRepeated}
              onSuggest={() => {
                const suggested = makePassphrase();
                setPassphrase(suggested);
                setRepeated(suggested);
              }}
            />
            <Box>
              <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
                <Typography variant="h3">How to open it</Typography>
                <CopyButton text={decryptCommands.join('\n')} label="commands" />
              </Box>
              <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
                Run these in the file’s folder with Node 18 or later. The file contains them too.
              </Typography>
              <Box
                tabIndex={0}
                role="group"
                aria-label="Commands"
                sx={{
                  p: 1.25,
                  maxHeight: 132,
                  overflow: 'auto',
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: 1,
                  bgcolor: 'background.subtle',
                  whiteSpace: 'pre-wrap',
                }}
              >
                <Mono>{decryptCommands.join('\n')}</Mono>
              </Box>
            </Box>
          </>
        ) : (
          <Alert severity="warning">
            Browsers can only encrypt on HTTPS pages. Open the console over HTTPS, or copy each key.
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Typography variant="body2" sx={{ flex: '1 1 140px', color: 'text.secondary' }}>
          {canEncrypt() && passphrase !== '' ? problem : ''}
        </Typography>
        <BusyButton unavailable={isBusy} onClick={onClose}>
          Cancel
        </BusyButton>
        <BusyButton
          type="submit"
          variant="contained"
          color="primary"
          startIcon={<DownloadIcon />}
          unavailable={problem ?? !canEncrypt()}
          busy={isBusy}
          onClick={() => void download()}
        >
          Download {keyFileName}
        </BusyButton>
      </DialogActions>
    </Dialog>
  );
}
