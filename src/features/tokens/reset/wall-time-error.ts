// What is wrong with the time in a field, handed past the picker, which knows no such thing.
import { createContext, use } from 'react';

export const WallTimeError = createContext<string | undefined>(undefined);

export function useWallTimeError(): string | undefined {
  return use(WallTimeError);
}
