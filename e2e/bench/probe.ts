// What watches a page from inside, the same in the console and in the floor. It is put into the page before anything of the
// page's own runs, so it must stand alone: nothing outside `probe` can be used in it.

/** In ms since the navigation began; 0 for what has not happened. */
export type PageTimes = {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly firstRow: number;
  readonly complete: number;
  /** The first row is there, and so is the field that searches them: the program runs. */
  readonly ready: number;
  /** What long tasks took beyond 50 ms each, in sum. */
  readonly blocking: number;
  readonly longTasks: number;
  /** The sum of all layout shifts, without those that follow an input. */
  readonly shift: number;
};

export type Wanted = {
  /** The event from which time counts. */
  readonly event: 'keydown' | 'click';
  /** Ends with the first change in the body of the table, */
  readonly rows?: true;
  /** or when something matches this selector, */
  readonly selector?: string;
  /** and contains this text, in small letters. */
  readonly text?: string;
};

export type Probe = {
  readonly times: () => PageTimes;
  /** Resolves once the first row has been painted. */
  readonly firstRow: Promise<number>;
  /** Resolves once the list has said that it is complete, and has been painted. */
  readonly complete: Promise<number>;
  /** Begins to wait for an event and for what it brings; the promise gives the ms from the one to the paint of the other. */
  readonly expect: (wanted: Wanted) => void;
  readonly seen: () => Promise<number>;
  /** Counts frames from now on. */
  readonly startFrames: () => void;
  /** Ends that; `dropped` are those that the screen had room for. */
  readonly endFrames: () => { readonly frames: number; readonly dropped: number };
};

export function probe(): void {
  const entries = { largestPaint: 0, shift: 0, blocking: 0, longTasks: 0 };
  const moments = { firstRow: 0, complete: 0, ready: 0 };
  performance.setResourceTimingBufferSize(5000);

  observe('largest-contentful-paint', (entry) => {
    entries.largestPaint = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    if (Reflect.get(entry, 'hadRecentInput') !== true) entries.shift += Number(Reflect.get(entry, 'value'));
  });
  observe('longtask', (entry) => {
    entries.blocking += Math.max(0, entry.duration - 50);
    entries.longTasks += 1;
  });
  const hasRow = () => document.querySelector('tbody th[scope="row"] a') !== null;
  const firstRow = painted(hasRow);
  const ready = painted(() => hasRow() && document.querySelector('[role="searchbox"]') !== null);
  const complete = painted(() =>
    /tokens?, complete/.test(document.querySelector('h1')?.parentElement?.textContent ?? ''),
  );
  void firstRow.then((at) => Object.assign(moments, { firstRow: at }));
  void ready.then((at) => Object.assign(moments, { ready: at }));
  void complete.then((at) => Object.assign(moments, { complete: at }));

  let counted = { frames: 0, dropped: 0, last: 0, request: 0 };
  let seen: Promise<number> = Promise.resolve(0);
  const made: Probe = {
    times: () => ({
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      ...entries,
      // What moves by less than this is seen by nobody.
      shift: Number(entries.shift.toFixed(4)),
      ...moments,
    }),
    firstRow,
    complete,
    expect: (wanted) => {
      seen = new Promise((resolve) => {
        const begin = ({ timeStamp }: Event) => {
          void painted(isThere(wanted)).then((at) => resolve(at - timeStamp));
        };
        window.addEventListener(wanted.event, begin, { capture: true, once: true });
      });
    },
    seen: () => seen,
    startFrames: () => {
      counted = { frames: 0, dropped: 0, last: 0, request: requestAnimationFrame(countFrame) };
    },
    endFrames: () => {
      cancelAnimationFrame(counted.request);
      return counted;
    },
  };
  Object.assign(window, { listProbe: made });

  function observe(type: string, take: (entry: PerformanceEntry) => void): void {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
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

  function isThere({ rows, selector, text }: Wanted): (changes: readonly MutationRecord[]) => boolean {
    if (rows)
      return (changes) =>
        changes.some(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element !== null && element.closest('tbody') !== null;
        });
    return () =>
      [...document.querySelectorAll(selector ?? '')].some(({ textContent }) =>
        textContent.toLowerCase().includes(text ?? ''),
      );
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
