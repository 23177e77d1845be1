import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import type { HeldKey } from '#domain/held-key.ts';
import { keyFileName, keyFormats, type KeyFormatId, type KeySubject } from '#domain/key-formats.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon } from '#ui/icons.ts';

type KeyFormatsProps = {
  readonly held: HeldKey;
  readonly subject: KeySubject;
  readonly onCopied: () => void;
  readonly onDownloaded: () => void;
};

/** The key as a file of the chosen shape: to the clipboard or to the disk, never onto the screen. */
export function KeyFormats({ held, subject, onCopied, onDownloaded }: KeyFormatsProps) {
  const [formatId, setFormatId] = useState<KeyFormatId>('env');
  const format = keyFormats.find(({ id }) => id === formatId);
  if (format === undefined) return null;
  const write = () => format.write(held.read() ?? '', subject);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Format"
        value={formatId}
        onChange={(_, chosen: KeyFormatId | null) => {
          if (chosen !== null) setFormatId(chosen);
        }}
        sx={{ flexWrap: 'wrap' }}
      >
        {keyFormats.map(({ id, label }) => (
          <ToggleButton key={id} value={id}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <CopyButton text={write()} label={`as ${format.label}`} look="button" onCopied={onCopied} />
      <Button
        startIcon={<DownloadIcon />}
        onClick={() => {
          downloadText(keyFileName(format, subject), format.mediaType, write());
          onDownloaded();
        }}
      >
        Download {keyFileName(format, subject)}
      </Button>
    </Box>
  );
}
