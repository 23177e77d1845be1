import type SvgIcon from '@mui/material/SvgIcon';
import type { ReactNode } from 'react';

/** One entry of a menu, as data: the code that renders it is loaded with the menu. */
export type MenuEntry =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'divider' }
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: ReactNode;
      /** A second line with an explanation; the menu then wraps long lines. */
      readonly detail?: string;
      readonly onPick: () => void;
    }
  | {
      /** `checkbox`: any number may be on; `radio`: one of a group. */
      readonly kind: 'checkbox' | 'radio';
      readonly id: string;
      readonly label: ReactNode;
      readonly icon?: typeof SvgIcon;
      readonly isOn: boolean;
      /** A short text at the end, such as a count. */
      readonly note?: ReactNode;
      readonly onPick: () => void;
    };
