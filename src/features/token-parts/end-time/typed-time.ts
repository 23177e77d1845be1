// The data and texts of the field for a typed time. They are passed in beside the picker, which has no properties for them.
import { createContext, use } from 'react';
import { readWallTime, wallTimeExamples, writeWallTime } from '#domain/time/wall-time-text.ts';
import type { WallTime } from '#domain/time/zoned-time.ts';

export type TypedTime = {
  /** The error of the time in the field. */
  readonly error: string | undefined;
  /** The zone of the time: an IANA name. */
  readonly zone: string;
  /** Epoch ms. */
  readonly now: number;
};

export const TypedTimeContext = createContext<TypedTime>({ error: undefined, zone: 'UTC', now: 0 });

/** Reads the typed text and returns the line below it: an error, an example of what to type, or the time understood. */
export function useTypedTime(text: string) {
  const { error, zone, now } = use(TypedTimeContext);
  const read = (typed: string) => readWallTime(typed, zone);
  const wall = read(text);
  return {
    read,
    wall,
    isWrong: error !== undefined || wall === undefined,
    note: error ?? noteOn(text, wall),
  };

  function noteOn(typed: string, understood: WallTime | undefined): string | undefined {
    if (understood === undefined) return `For example, ${wallTimeExamples(now, zone)}.`;
    const written = writeWallTime(understood);
    return typed.trim() === written ? undefined : `Read as ${written}.`;
  }
}
