import Button from '@mui/material/Button';
import { useState, type ComponentProps } from 'react';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { IgnoreDialog, OpenFinding } from './IgnoreDialog.tsx';

const dialog = lazyPart<ComponentProps<typeof IgnoreDialog>>(
  async () => (await import('./IgnoreDialog.tsx')).IgnoreDialog,
);

type IgnoreButtonProps = {
  readonly findings: readonly OpenFinding[];
  /** What the findings are about, for the name of the button. */
  readonly about: string;
  /** Takes the focus: the button disappears with its findings. */
  readonly onIgnored: () => void;
};

/** Opens the dialog that ignores findings. */
export function IgnoreButton({ findings, about, onIgnored }: IgnoreButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="text"
        size="small"
        sx={{ minHeight: 24, py: 0 }}
        aria-label={`Ignore…: ${about}`}
        {...dialog.preloadProps}
        onClick={() => setIsOpen(true)}
      >
        Ignore…
      </Button>
      {isOpen && <dialog.Part findings={findings} onIgnored={onIgnored} onClose={() => setIsOpen(false)} />}
    </>
  );
}
