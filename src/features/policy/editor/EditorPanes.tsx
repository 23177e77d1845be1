import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { preloadJson } from './JsonSide.tsx';
import type { PaneName } from './use-jumps.ts';

type EditorPanesProps = {
  readonly isWide: boolean;
  readonly pane: PaneName;
  readonly onPane: (pane: PaneName) => void;
  readonly head: ReactNode;
  readonly visual: ReactNode;
  /** Not rendered until it is first shown, since it is large. */
  readonly json: ReactNode;
};

/**
 * Both panes side by side, or one of two tabs. The panes keep their place in the tree in both layouts. Rotating a screen therefore keeps
 * the cursor and the undo history.
 */
export function EditorPanes({ isWide, pane, onPane, head, visual, json }: EditorPanesProps) {
  const id = useId();
  const panel = (name: PaneName) =>
    isWide
      ? { id: `${id}-${name}`, role: 'group', 'aria-label': names[name] }
      : {
          id: `${id}-${name}`,
          role: 'tabpanel',
          'aria-labelledby': `${id}-${name}-tab`,
          hidden: pane !== name,
        };
  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mb: 1.5 }}
      >
        {!isWide && (
          <Tabs
            value={pane}
            onChange={(_, next: PaneName) => onPane(next)}
            aria-label="Editor view"
            sx={{ flex: '1 0 auto' }}
          >
            {(['visual', 'json'] as const).map((name) => (
              <Tab
                key={name}
                value={name}
                label={names[name]}
                id={`${id}-${name}-tab`}
                aria-controls={`${id}-${name}`}
                {...(name === 'json' && preloadJson)}
              />
            ))}
          </Tabs>
        )}
        {head}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: isWide ? 'minmax(0, 1fr) minmax(0, 1fr)' : 'minmax(0, 1fr)',
          '& > [hidden]': { display: 'none' },
        }}
      >
        <Box {...panel('visual')}>{visual}</Box>
        <Box
          {...panel('json')}
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: '6px',
            overflow: 'hidden',
            '& .cm-editor': {
              minHeight: 240,
              maxHeight: isWide ? 'calc(100dvh - 32px)' : 'max(320px, 70dvh)',
            },
            ...(isWide && { position: 'sticky', top: 16 }),
            '&:has(.cm-focused)': { borderColor: 'primary.main' },
          }}
        >
          {json}
        </Box>
      </Box>
    </>
  );
}

const names: Readonly<Record<PaneName, string>> = { visual: 'Visual', json: 'JSON' };
