// What watches a page from inside, the same in the console and in what it is measured beside. It is put into the page before
// anything of the page's own runs, so it must stand alone: nothing outside `probe` can be used in it.

/** In ms since the navigation began; blocking is what long tasks took beyond 50 ms each, in sum. */
type LoadTimes = Record<'firstPaint' | 'largestPaint' | 'firstRow' | 'complete' | 'blocking', number>;

export type Probe = {
  /** Resolves once the page has said that the list is complete, and that has been painted. */
  readonly complete: Promise<number>;
  /** What the load took; to be asked a little later, because the browser tells late what it painted. */
  readonly times: () => Promise<LoadTimes>;
  /** Measures every such event from now on, up to the paint of the first change of rows that it brings. */
  readonly time: (event: 'keydown' | 'click') => void;
  /** Resolves once so many events were answered, with the ms of each. */
  readonly timed: (count: number) => Promise<readonly number[]>;
  /** Counts frames from now on. */
  readonly startFrames: () => void;
  /** Ends that; gives the frames that the screen had room for and that were not drawn, in per cent. */
  readonly endFrames: () => number;
};

declare global {
  // oxlint-disable-next-line vars-on-top, no-var -- what the probe puts into the pages it watches
  var listProbe: Probe;
}

export function probe(): void {
  const firstRow = painted(() => document.querySelector('tbody th[scope="row"] a') !== null);
  const complete = painted(() =>
    /tokens? · updated/.test(document.querySelector('h1')?.parentElement?.textContent ?? ''),
  );
  const answers: number[] = [];
  let told = () => {};
  let counted = { frames: 0, dropped: 0, last: 0, request: 0 };

  const made: Probe = {
    complete,
    times: async () => ({
      complete: await complete,
      firstRow: await firstRow,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      largestPaint: entriesOf('largest-contentful-paint').at(-1)?.startTime ?? Number.NaN,
      blocking: entriesOf('longtask').reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    }),
    time: (event) => {
      answers.length = 0;
      const begin = async ({ timeStamp }: Event) => {
        answers.push((await painted(changesRows)) - timeStamp);
        told();
      };
      window.addEventListener(event, (happened) => void begin(happened), { capture: true });
    },
    timed: (count) =>
      new Promise((resolve) => {
        told = () => {
          if (answers.length >= count) resolve(answers);
        };
        told();
      }),
    startFrames: () => {
      counted = { frames: 0, dropped: 0, last: 0, request: requestAnimationFrame(countFrame) };
    },
    endFrames: () => {
      cancelAnimationFrame(counted.request);
      return (100 * counted.dropped) / (counted.frames + counted.dropped);
    },
  };
  Object.assign(window, { listProbe: made });

  /** What the browser noted of a kind since the navigation began. */
  function entriesOf(type: string): PerformanceEntryList {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type, buffered: true });
    return observer.takeRecords();
  }

  /** Looks after every change of the document until something is so; gives when that was painted. */
  function painted(isSo: (changes: readonly MutationRecord[]) => boolean): Promise<number> {
    return new Promise((resolve) => {
      const observer = new MutationObserver((changes) => {
        if (!isSo(changes)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now()), { once: true });
          port1.start();
          port2.postMessage(null);
        });
      });
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    });
  }

  function changesRows(changes: readonly MutationRecord[]): boolean {
    return changes.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element !== null && element.closest('tbody') !== null;
    });
  }

  function countFrame(at: number): void {
    // A frame that comes a little late is still shown in its turn of the screen.
    const late = Math.round((at - counted.last) / (1000 / 60)) - 1;
    if (counted.last > 0) counted.dropped += Math.max(0, late);
    counted.frames += 1;
    counted.last = at;
    counted.request = requestAnimationFrame(countFrame);
  }
}
