import { useEffect } from 'react';

/** Names the page in the tab and in history: "Deploy bot – Access tokens". Most particular first: tabs cut the end. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Access tokens' ? title : `${title} – Access tokens`;
  }, [title]);
}
