import Box from '@mui/material/Box';
import { CopyButton } from './CopyButton.tsx';
import { monoFamily } from './typography.ts';

type CodeTextProps = {
  readonly text: string;
  /** The button's label, as in "Copy command". */
  readonly label: string;
  /** In pixels; longer text scrolls inside. Without it everything is shown. */
  readonly maxHeight?: number;
};

/** Text to be run or sent as it stands, with a button that copies it. Long lines wrap, so nothing scrolls sideways. */
export function CodeText({ text, label, maxHeight }: CodeTextProps) {
  return (
    <Box
      sx={{
        position: 'relative',
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
        backgroundColor: 'background.subtle',
      }}
    >
      <Box
        component="pre"
        // Scrollable by keyboard, too.
        {...(maxHeight === undefined ? {} : { tabIndex: 0, role: 'region', 'aria-label': label })}
        sx={{
          m: 0,
          p: 1.5,
          pr: 5,
          maxHeight,
          overflow: 'hidden auto',
          fontFamily: monoFamily,
          fontSize: '0.75rem',
          lineHeight: 1.6,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
      <Box sx={{ position: 'absolute', top: 4, right: 4 }}>
        <CopyButton text={text} label={label} />
      </Box>
    </Box>
  );
}
