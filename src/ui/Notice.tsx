import type { AlertProps } from '@mui/material/Alert';
import type { ElementType } from 'react';
import { lazyPart } from './lazy-part.tsx';

const alert = lazyPart<AlertProps & { readonly component?: ElementType }>(
  async () => (await import('@mui/material/Alert')).default,
  {
    Missing: ({ role = 'alert', children, action }) => (
      <div role={role}>
        {children}
        {action}
      </div>
    ),
  },
);

/** MUI's alert for notices that few visits show: it is loaded with the first of them. Plain text if it cannot be. */
export const Notice = alert.Part;
