import type { ComponentProps } from 'react';
import { useBulkRun } from '#queries/bulk/bulk-run.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { RunLink } from './RunLink.tsx';

const runLink = lazyPart<ComponentProps<typeof RunLink>>(async () => (await import('./RunLink.tsx')).RunLink);

/** The run of this tab, shown on every page of the console with a link back to it. */
export function RunIndicator({ look }: Pick<ComponentProps<typeof RunLink>, 'look'>) {
  const state = useBulkRun();
  return state === undefined ? null : <runLink.Part state={state} look={look} />;
}
