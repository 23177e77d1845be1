import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { ErrorBoundary } from 'react-error-boundary';
import { lazyPart } from '#ui/lazy-part.tsx';
import { monoFamily } from '#ui/typography.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { JsonPaneProps } from './json/use-json-view.ts';

const jsonPane = lazyPart<JsonPaneProps>(async () => (await import('./json/JsonPane.tsx')).JsonPane, {
  Waiting: JsonSkeleton,
  Missing: PlainJson,
});

/** To be spread onto the control that opens a `JsonSide`. */
export const preloadJson = jsonPane.preloadProps;

/** The JSON pane once its code is loaded; a plain field if the code cannot be fetched or does not run. */
export function JsonSide(props: JsonPaneProps) {
  return (
    <ErrorBoundary fallback={<PlainJson {...props} />}>
      <jsonPane.Part {...props} />
    </ErrorBoundary>
  );
}

function PlainJson({ text, onChange, label }: JsonPaneProps) {
  return (
    <TextField
      multiline
      label={label}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      helperText="Couldn’t load the JSON editor, so this is a plain text field."
      slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: monoFamily, fontSize: '0.75rem' } } }}
      sx={{ p: 1.5 }}
    />
  );
}

function JsonSkeleton() {
  return (
    <Box aria-busy sx={{ p: 1.5, display: 'grid', gap: 1 }}>
      <VisuallyHidden>Loading the JSON editor</VisuallyHidden>
      {[30, 60, 75, 70, 40, 60].map((width, line) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a picture
        <Skeleton key={line} variant="rounded" height={12} width={`${width}%`} />
      ))}
    </Box>
  );
}
