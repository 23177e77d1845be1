import { painted } from './painted.ts';

/** Resolves once rows that the page has drawn by itself (first-rows.ts) can be seen; at once when there are none. */
export async function firstRowsPainted(): Promise<void> {
  if (document.querySelector('.boot-filled') !== null) await painted();
}
