import Button, { type ButtonProps } from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState, type ReactNode } from 'react';
import { DownloadIcon } from '#ui/icons.ts';
import type { PreloadProps } from '#ui/lazy-part.tsx';

type ExportButtonProps = {
  /** Only the icon is shown. */
  readonly isNarrow?: boolean;
  readonly disabled?: boolean;
  readonly preloadProps?: PreloadProps;
  readonly sx?: ButtonProps['sx'];
  /** The dialog, drawn while it is open. */
  readonly children: (close: () => void) => ReactNode;
};

/** Opens the export of what a page shows. */
export function ExportButton({
  isNarrow = false,
  disabled = false,
  preloadProps,
  sx,
  children,
}: ExportButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const press = { ...preloadProps, disabled, onClick: () => setIsOpen(true) };
  return (
    <>
      {isNarrow ? (
        <IconButton aria-label="Export…" {...press}>
          <DownloadIcon />
        </IconButton>
      ) : (
        <Button startIcon={<DownloadIcon />} {...(sx === undefined ? {} : { sx })} {...press}>
          Export…
        </Button>
      )}
      {isOpen && children(() => setIsOpen(false))}
    </>
  );
}
