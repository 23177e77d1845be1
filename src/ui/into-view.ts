/** As the `ref` of what appears out of sight, such as above a page that a reload opens where it was scrolled to. */
export function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
