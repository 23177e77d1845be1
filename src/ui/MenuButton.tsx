import Button from '@mui/material/Button';
import type { ButtonProps } from '@mui/material/Button';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { ExpandIcon } from './icons.ts';
import { LazyMenu, menuPreloadProps } from './LazyMenu.tsx';
import type { MenuEntry } from './menu-entries.ts';

type MenuButtonProps = {
  readonly label: ReactNode;
  /** The accessible name if the label alone is not enough. Must contain the visible label. */
  readonly name?: string;
  readonly startIcon?: ReactNode;
  readonly look?: Pick<ButtonProps, 'variant' | 'size' | 'sx'>;
  /** `close` is for entries that do not navigate. */
  readonly entries: (close: () => void) => readonly MenuEntry[];
};

/** A button that opens a menu below itself. */
export function MenuButton({ label, name, startIcon, look, entries }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const buttonId = useId();
  const menuId = useId();
  const open = anchor !== null;
  return (
    <>
      <Button
        {...look}
        {...menuPreloadProps}
        id={buttonId}
        startIcon={startIcon}
        endIcon={<ExpandIcon />}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': menuId } : {})}
        {...(name === undefined ? {} : { 'aria-label': name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <LazyMenu
        id={menuId}
        anchorEl={anchor}
        open={open}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': buttonId } }}
        entries={() => entries(() => setAnchor(null))}
      />
    </>
  );
}
