// When somebody last did something here: a key, a click, a turn of the wheel, in any tab of this console. A pointer that merely moves may
// have been pushed by a cat.

import { openTabs } from './tabs.ts';

const acts = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tabs tell each other no more often than this, in ms. */
const tellEveryMs = 1000;

type ActivityWatch = {
  /** Says in every tab that the person is here. */
  readonly noteActivity: () => void;
  readonly stop: () => void;
};

/**
 * Calls `onActivity` with the instant (epoch ms) of every act, here and in other tabs, until it is stopped. What happens inside an
 * element with the attribute `data-no-activity` is none.
 */
export function watchActivity(onActivity: (at: number) => void): ActivityWatch {
  // The other tab's word is for now: its clock is this one's, and a message may have waited while this tab slept.
  const tabs = openTabs('activity', () => onActivity(Date.now()));
  let toldAt = 0;
  let isStopped = false;

  function noteActivity(): void {
    const now = Date.now();
    onActivity(now);
    // What was just heard may be why the watch is over.
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
