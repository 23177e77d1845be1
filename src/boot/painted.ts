/** ms after which nobody waits for a paint any more. */
const patience = 100;

/** Resolves once the browser has painted what is there now; at once in the background, where nothing is painted. */
export async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      // Behind the frame, not within it.
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}

/** Resolves once rows that the page has drawn by itself (first-rows.ts) can be seen; at once when there are none. */
export async function firstRowsPainted(): Promise<void> {
  if (document.querySelector('.boot-filled') !== null) await painted();
}
