/** Moves the focus to the page's heading. Returns whether there is one: a page that is still loading may have none yet. */
export function focusHeading(options?: FocusOptions): boolean {
  const heading = document.querySelector<HTMLElement>('main h1[tabindex="-1"]');
  heading?.focus(options);
  return heading !== null;
}
