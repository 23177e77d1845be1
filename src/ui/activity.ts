// The last activity of a person: a key, a click or a turn of the wheel, in any tab of this console. Pointer movement alone does not count,
// since an accidental push can cause it.

import { openTabs } from './tabs.ts';

const acts = ['keydown', 'pointerdown', 'wheel'] as const;

/** The shortest interval in ms between two messages to other tabs. */
const tellEveryMs = 1000;

type ActivityWatch = {
  /** Reports in every tab that the person is here. */
  readonly noteActivity: () => void;
  readonly stop: () => void;
};

/**
 * Calls `onActivity` with the instant (epoch ms) of each activity, here and in other tabs, until stopped. Events inside an element with the
 * attribute `data-no-activity` do not count.
 */
export function watchActivity(onActivity: (at: number) => void): ActivityWatch {
  // The current time is used: both tabs share this computer's clock, and a message may have waited while this tab slept.
  const tabs = openTabs('activity', () => onActivity(Date.now()));
  let toldAt = 0;
  let isStopped = false;

  function noteActivity(): void {
    const now = Date.now();
    onActivity(now);
    // The activity itself may have stopped the watch.
    if (isStopped || Math.abs(now - toldAt) < tellEveryMs) return;
    toldAt = now;
    tabs.tell('active');
  }

  function noteEvent({ target }: Event): void {
    if (target instanceof Element && target.closest('[data-no-activity]') !== null) return;
    noteActivity();
  }

  for (const act of acts) window.addEventListener(act, noteEvent, { capture: true, passive: true });
  return {
    noteActivity,
    stop() {
      for (const act of acts) window.removeEventListener(act, noteEvent, { capture: true });
      isStopped = true;
      tabs.close();
    },
  };
}
