import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { HeldKey } from '#domain/key/held-key.ts';
import { keyFileName, keyFormats, type KeyFormatId, type KeySubject } from '#domain/key/formats.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';

type KeyFormatsProps = {
  readonly held: HeldKey;
  readonly subject: KeySubject;
  readonly onCopied: () => void;
  readonly onDownloaded: () => void;
};

const choices = keyFormats.map(({ id, label }) => ({ value: id, label }));

/** The key as a file in the chosen format: copied or downloaded, never shown on screen. */
export function KeyFormats({ held, subject, onCopied, onDownloaded }: KeyFormatsProps) {
  const [formatId, setFormatId] = useState<KeyFormatId>('env');
  const format = keyFormats.find(({ id }) => id === formatId);
  if (format === undefined) return null;
  const write = () => format.write(held.read() ?? '', subject);
  const fileName = keyFileName(format, subject);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ mr: 'auto', display: 'flex' }}>
          <ChoiceSegments label="Format" choices={choices} value={formatId} onChange={setFormatId} />
        </Box>
        <CopyButton
          key={formatId}
          text={write()}
          label={`as ${format.label}`}
          look="button"
          onCopied={onCopied}
        />
        <Button
          startIcon={<DownloadIcon />}
          onClick={() => {
            downloadText(fileName, format.mediaType, write());
            onDownloaded();
          }}
        >
          Download
        </Button>
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        Downloads as <Mono>{fileName}</Mono>. Contains the key in plain text.
      </Typography>
    </>
  );
}
