// Sentences about what this browser cannot do. Nothing stops working because of it, so they only explain.
import { minute } from '#domain/time/duration.ts';
import { countdownText } from '#domain/time/zoned-text.ts';

export type BrowserFacts = {
  /** How far the server's clock is ahead of this computer's, in ms; negative when it is behind. */
  readonly serverAhead: number;
  readonly isZoneKnown: boolean;
  readonly canStore: boolean;
};

export type BrowserNote = { readonly about: 'clock' | 'zone' | 'storage'; readonly text: string };

/** A clock that is off by up to this is as good as right, in ms. */
const toleranceMs = minute;

/** The notes for a browser: about its clock, its time zones and its storage. None when all is well. */
export function browserNotes({ serverAhead, isZoneKnown, canStore }: BrowserFacts): readonly BrowserNote[] {
  const notes: BrowserNote[] = [];
  const off = Math.abs(serverAhead);
  if (off > toleranceMs) {
    // Measured to a second or so: 1 h 59 min is what two hours would often come to.
    const length = countdownText(Math.round(off / minute) * minute);
    const side = serverAhead > 0 ? 'behind' : 'ahead';
    notes.push({
      about: 'clock',
      text: `This computer’s clock is ${length} ${side}. Times here follow the server.`,
    });
  }
  if (!isZoneKnown)
    notes.push({
      about: 'zone',
      text: 'This browser doesn’t report its time zone, so times are in UTC.',
    });
  if (!canStore)
    notes.push({
      about: 'storage',
      text: 'This browser doesn’t let this page store anything. Drafts and recorded grace periods are lost when you leave.',
    });
  return notes;
}
