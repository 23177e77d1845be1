/** ms after which the wait for a paint ends. */
const patience = 100;

/** Resolves once the browser has painted the present content; immediately in a background tab, where nothing is painted. */
export async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      // After the frame, not within it.
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}

/** Resolves once the page's own first rows (first-rows.ts) are visible; immediately if there are none. */
export async function firstRowsPainted(): Promise<void> {
  if (document.querySelector('.boot-filled') !== null) await painted();
}
