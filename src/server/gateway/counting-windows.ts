// Counts of what addresses and sessions do, each for a few minutes.

/** In ms. */
export const windowLength = 5 * 60 * 1000;
/** How many names are counted at a time. */
const maxWindows = 10_000;

export type CountingWindow<Counts> = Counts & { readonly endsAt: number };

/**
 * `open` gives the window of a name, or a fresh one with these counts when it has ended. `close` ends a window before its time. With too
 * many names the oldest are forgotten. `now` gives epoch ms.
 */
export function createCountingWindows<Counts extends object>(now: () => number) {
  // In the order of their ends, since all have one length. The first is the oldest.
  const windows = new Map<string, CountingWindow<Counts>>();

  function makeRoom(): void {
    for (const [name, { endsAt }] of windows) {
      if (endsAt > now() && windows.size < maxWindows) return;
      windows.delete(name);
    }
  }

  return {
    open(name: string, fresh: Counts): CountingWindow<Counts> {
      const known = windows.get(name);
      if (known !== undefined && known.endsAt > now()) return known;
      windows.delete(name);
      if (windows.size >= maxWindows) makeRoom();
      const opened = { ...fresh, endsAt: now() + windowLength };
      windows.set(name, opened);
      return opened;
    },
    close(name: string, window: CountingWindow<Counts>): void {
      if (windows.get(name) === window) windows.delete(name);
    },
  };
}
