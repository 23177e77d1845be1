import { useState } from 'react';
import { pxOfRem } from './px-of-rem.ts';

/** A length in rem as px, for rows whose place is calculated. The text size is asked for once, when the component appears. */
export function useRem(rem: number): number {
  const [one] = useState(() => pxOfRem(1));
  return rem * one;
}
