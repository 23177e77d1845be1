import type { ReactNode } from 'react';

/** Text for screen readers only: the word behind a colour or an icon. Its style is page-wide (theme-baseline.ts), as there are many. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
