import Button from '@mui/material/Button';
import { memo, useState, type ComponentProps } from 'react';
import { ColumnsIcon, ExpandIcon } from '#ui/icons.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { PopoverButton } from '#ui/PopoverButton.tsx';
import type { DisplayOptions } from './DisplayOptions.tsx';
import type { ListPreferences } from './list-preferences.ts';
import type { PreferencesDialog } from './PreferencesDialog.tsx';

const displayOptions = lazyPart<ComponentProps<typeof DisplayOptions>>(
  async () => (await import('./DisplayOptions.tsx')).DisplayOptions,
);
const preferencesDialog = lazyPart<ComponentProps<typeof PreferencesDialog>>(
  async () => (await import('./PreferencesDialog.tsx')).PreferencesDialog,
);

type DisplayMenuProps = {
  readonly preferences: ListPreferences;
  readonly isNarrow: boolean;
  readonly onChange: (preferences: ListPreferences) => void;
};

/** The look of the list, kept in this browser, and the way to take it to another one. */
export const DisplayMenu = memo(function DisplayMenu({ preferences, isNarrow, onChange }: DisplayMenuProps) {
  const [isFileOpen, setIsFileOpen] = useState(false);
  return (
    <>
      <PopoverButton
        label="Display"
        width={304}
        renderButton={(opener) => (
          <Button {...opener} startIcon={isNarrow ? undefined : <ColumnsIcon />} endIcon={<ExpandIcon />}>
            Display
          </Button>
        )}
      >
        {(close) => (
          <displayOptions.Part
            preferences={preferences}
            isNarrow={isNarrow}
            onChange={onChange}
            onFile={() => {
              close();
              setIsFileOpen(true);
            }}
          />
        )}
      </PopoverButton>
      {isFileOpen && (
        <preferencesDialog.Part
          preferences={preferences}
          onChange={onChange}
          onClose={() => setIsFileOpen(false)}
        />
      )}
    </>
  );
});
