// What a row needs to know to be picked, apart from the context of the list: ticking one box must not draw every row anew.
import { createContext, use } from 'react';

export type Picking = {
  readonly ids: ReadonlySet<string>;
  /** With Shift a press reaches from the row pressed last to this one. */
  readonly press: (id: string, withShift: boolean) => void;
};

export const PickContext = createContext<Picking>({ ids: new Set(), press: () => undefined });

export function usePicking(): Picking {
  return use(PickContext);
}
