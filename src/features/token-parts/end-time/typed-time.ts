// The data and texts of the field for a typed time. They are passed in beside the picker, which has no properties for them.
import { createContext, use, useState } from 'react';
import {
  readWallTime,
  wallTimeExamples,
  wallTimeProblem,
  writeWallTime,
  type TypedRemark,
  type TypedTime,
} from '#domain/time/wall-time-text.ts';
import { isBlank } from '#domain/text/strip-invisible.ts';
import { isSameWallTime, type WallTime } from '#domain/time/zoned-time.ts';
import { dateOrderOf } from '#ui/language-habits.ts';
import { localLanguage } from '#ui/local-language.ts';
import { localClock } from '#ui/time-text.ts';

export type TimeTyping = {
  /** The error of the time in the field. */
  readonly error: string | undefined;
  /** The instant of the time in the field, in words. Undefined while there is none. */
  readonly instant: string | undefined;
  /** The zone of the time: an IANA name. */
  readonly zone: string;
  /** Epoch ms. */
  readonly now: number;
  /** Called with what the text means, or undefined. */
  readonly onRead: (read: TypedTime | undefined) => void;
};

export const TimeTypingContext = createContext<TimeTyping>({
  error: undefined,
  instant: undefined,
  zone: 'UTC',
  now: 0,
  onRead: () => undefined,
});

/** What stands in the field, and what it meant when it was typed: "+36h" is counted from then. */
type Typed = { readonly text: string; readonly read: TypedTime | undefined; readonly zone: string };

/** The text of the field for a time, and the line below it: what was understood, an error, or examples of what to type. */
export function useTimeTyping(wall: WallTime | undefined) {
  const { error, instant, zone, now, onRead } = use(TimeTypingContext);
  const [typed, setTyped] = useState<Typed>(() => typedOf(wall, zone));
  const { text, read } = typed;
  const isFromText = read !== undefined && wall !== undefined && isSameWallTime(read.wall, wall);
  // A time that was not typed was chosen in the calendar. Typed for other clocks, it would say something else.
  if (wall !== undefined && (!isFromText || typed.zone !== zone)) setTyped(typedOf(wall, zone));
  return {
    text,
    type: (next: string) => {
      const understood = readWallTime(next, { zone, now, order: dateOrderOf(localLanguage) });
      setTyped({ text: next, read: understood, zone });
      onRead(understood);
    },
    isWrong: error !== undefined || read === undefined,
    note:
      read === undefined
        ? (wallTimeProblem(text) ?? unreadText(text, inList(wallTimeExamples(now, zone, localClock()))))
        : [instant === undefined ? [] : `${instant}.`, read.remarks.map(remarkText), error ?? []]
            .flat(2)
            .join(' '),
  };
}

function typedOf(wall: WallTime | undefined, zone: string): Typed {
  if (wall === undefined) return { text: '', read: undefined, zone };
  return { text: writeWallTime(wall, localClock()), read: { wall, remarks: [] }, zone };
}

function remarkText(remark: TypedRemark): string {
  switch (remark) {
    case 'no-time':
      return 'Add a time if you mean another one.';
    case 'day-first':
      return 'Read as day/month.';
    case 'month-first':
      return 'Read as month/day.';
    case 'next-weekday':
      return '“Next” is read as the first one after today.';
    default:
      return remark satisfies never;
  }
}

function unreadText(text: string, examples: string): string {
  return isBlank(text)
    ? `For example, ${examples}.`
    : `Can’t be read as a date and time. For example, ${examples}.`;
}

function inList(examples: readonly string[]): string {
  return `${examples.slice(0, -1).join(', ')} or ${examples.at(-1) ?? ''}`;
}
