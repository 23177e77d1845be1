import { useEffect } from 'react';

/**
 * Sets the title of the tab and the history entry: "Deploy bot – Access tokens". The most specific part is first, since tabs cut the end.
 */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Access tokens' ? title : `${title} – Access tokens`;
  }, [title]);
}
