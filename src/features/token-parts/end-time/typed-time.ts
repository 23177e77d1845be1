// What the field for a typed time has to know and to say, handed past the picker, which knows no such thing.
import { createContext, use } from 'react';
import { readWallTime, wallTimeExamples, writeWallTime } from '#domain/time/wall-time-text.ts';
import type { WallTime } from '#domain/time/zoned-time.ts';

export type TypedTime = {
  /** What is wrong with the time in the field. */
  readonly error: string | undefined;
  /** By whose clocks it is meant: an IANA name. */
  readonly zone: string;
  /** Epoch ms. */
  readonly now: number;
};

export const TypedTimeContext = createContext<TypedTime>({ error: undefined, zone: 'UTC', now: 0 });

/** Reads what was typed, and gives what to say below it: what is wrong, what can be typed, or what was understood. */
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
    if (understood === undefined) return `Such as ${wallTimeExamples(now, zone)}.`;
    const written = writeWallTime(understood);
    return typed.trim() === written ? undefined : `Read as ${written}.`;
  }
}
