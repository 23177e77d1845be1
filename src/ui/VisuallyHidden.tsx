import type { ReactNode } from 'react';

/** Text that is heard but not seen: the word behind a colour or an icon. Its style is the page's (theme-baseline.ts), as there are many. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
