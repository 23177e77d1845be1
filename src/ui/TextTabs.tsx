import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { CodeText } from './CodeText.tsx';

type TabText = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly note: string;
};

type TextTabsProps = {
  /** The common name of the tabs, for people who cannot see them. */
  readonly label: string;
  /** The copy button's label, as in "Copy curl of the request". */
  readonly copied: string;
  readonly texts: readonly TabText[];
};

/** The same content for several tools, each on its own tab with a copy button. */
export function TextTabs({ label, copied, texts }: TextTabsProps) {
  const [chosen, setChosen] = useState<string>();
  const id = useId();
  const shown = texts.find((text) => text.id === chosen) ?? texts[0];
  if (shown === undefined) return null;
  return (
    <>
      <Tabs
        value={shown.id}
        aria-label={label}
        variant="scrollable"
        scrollButtons={false}
        onChange={(_, next: string) => setChosen(next)}
        sx={{ mt: -1, borderBottom: 1, borderColor: 'divider' }}
      >
        {texts.map((text) => (
          <Tab
            key={text.id}
            value={text.id}
            label={text.label}
            id={`${id}-${text.id}`}
            aria-controls={text.id === shown.id ? `${id}-panel` : undefined}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown.id}`}
        sx={{ display: 'grid', gap: 0.75 }}
      >
        <CodeText text={shown.text} label={`${shown.label} of the ${copied}`} maxHeight={320} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {shown.note}
        </Typography>
      </Box>
    </>
  );
}
