// What may be said about an end to people of whom nothing is known: readers of a channel, or of a calendar.
import { displayName, isBlank } from '#domain/text/strip-invisible.ts';
import type { End } from '../workspace/ends.ts';

export type PublicEnd = {
  readonly isService: boolean;
  /** Undefined when it may not be said, or there is none. */
  readonly name: string | undefined;
  readonly oldLastFour: string | undefined;
};

/**
 * Service tokens are shown to every Reader. Personal ones are not, and their names are often those of people: of them only the ID is said.
 */
export function publicEnd({ tokenKind, tokenName, oldLastFour }: End): PublicEnd {
  const isService = tokenKind === 'service';
  return {
    isService,
    name: isService && !isBlank(tokenName) ? displayName(tokenName) : undefined,
    oldLastFour: isService && oldLastFour !== '' ? oldLastFour : undefined,
  };
}
