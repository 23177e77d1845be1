import type SvgIcon from '@mui/material/SvgIcon';
import type { ReactNode } from 'react';

/** One line of a menu, as data: what draws it is fetched with the menu itself. */
export type MenuEntry =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'divider' }
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: ReactNode;
      /** A second line that explains; the menu breaks long lines then. */
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
      /** Something short at the end, such as a count. */
      readonly note?: ReactNode;
      readonly onPick: () => void;
    };
