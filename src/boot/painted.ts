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
