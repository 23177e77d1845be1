import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  keyCommandLine,
  keyCommands,
  keyFeeds,
  type KeyCommandId,
  type KeyFeed,
} from '#domain/key/commands.ts';
import type { KeySubject } from '#domain/key/formats.ts';
import { CodeText } from '#ui/CodeText.tsx';

type KeyCommandsProps = { readonly subject: KeySubject };

/** Commands that store the key from standard input. Their text never holds the key, so copying a command does not count as storing it. */
export function KeyCommands({ subject }: KeyCommandsProps) {
  const [commandId, setCommandId] = useState<KeyCommandId>('github');
  const [feed, setFeed] = useState<KeyFeed>('prompt');
  const command = keyCommands.find(({ id }) => id === commandId);
  if (command === undefined) return null;
  const line = keyCommandLine(command, subject, feed);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <TextField
          select
          size="small"
          label="Store in"
          value={commandId}
          onChange={(event) => {
            const chosen = keyCommands.find(({ id }) => id === event.target.value);
            if (chosen !== undefined) setCommandId(chosen.id);
          }}
          sx={{ flex: '1 1 200px' }}
        >
          {keyCommands.map(({ id, label }) => (
            <MenuItem key={id} value={id}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label="Read key from"
          value={feed}
          onChange={(event) => {
            const chosen = keyFeeds.find(({ id }) => id === event.target.value);
            if (chosen !== undefined) setFeed(chosen.id);
          }}
          sx={{ flex: '1 1 200px' }}
        >
          {keyFeeds.map(({ id, label }) => (
            <MenuItem key={id} value={id}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <CodeText text={line} label="command" />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        Requires {command.needs.join(' and ')}. The key is read from standard input, so it stays out of your
        shell history.
      </Typography>
    </Box>
  );
}
