// How long the old key of a reset keeps working (contract section 7). Not to be confused with the expiry of a token.
import { day, hour, minute } from '#domain/time/duration.ts';

/** A length to choose from; `ms` from the moment of sending. */
export type GracePreset = { readonly id: GracePresetId; readonly label: string; readonly ms: number };

export type GracePresetId = '1h' | '4h' | '24h' | '3d' | '7d';

export const gracePresets: readonly GracePreset[] = [
  { id: '1h', label: '1 hour', ms: hour },
  { id: '4h', label: '4 hours', ms: 4 * hour },
  { id: '24h', label: '24 hours', ms: day },
  { id: '3d', label: '3 days', ms: 3 * day },
  { id: '7d', label: '7 days', ms: 7 * day },
];

/** Long enough for most clients to switch within a working day, whoever is asleep. Never "now" (trap 14). */
export const defaultGrace: GracePresetId = '24h';

/** What somebody chose: a length, an instant (epoch ms), or the end of the old key at once. */
export type GraceChoice =
  | { readonly kind: 'for'; readonly preset: GracePresetId }
  | { readonly kind: 'until'; readonly at: number }
  | { readonly kind: 'now' };

/**
 * The shortest and longest grace periods, in ms. A shorter one is over before the new key is copied; a longer one is hardly
 * meant. The API names no bounds.
 */
export const minGraceMs = 2 * minute;
export const maxGraceMs = 90 * day;

/**
 * The instant until which the old key works when the reset is sent at `now`; both whole epoch ms. Undefined for at once. A length
 * counts from `now`, so that a dialog left open does not shorten it.
 */
export function graceEnd(choice: GraceChoice, now: number): number | undefined {
  if (choice.kind === 'now') return undefined;
  return Math.round(choice.kind === 'until' ? choice.at : now + graceLength(choice.preset));
}

export type GraceProblem = 'past' | 'too-soon' | 'too-far';

/** What is wrong with an end of the grace period at `now` (both epoch ms); undefined when nothing is. */
export function graceProblem(at: number, now: number): GraceProblem | undefined {
  if (at <= now) return 'past';
  if (at - now < minGraceMs) return 'too-soon';
  return at - now > maxGraceMs ? 'too-far' : undefined;
}

/** A problem with the end of a grace period as a sentence. */
export function graceProblemText(problem: GraceProblem): string {
  switch (problem) {
    case 'past':
      return 'This time has passed. To end the old key immediately, choose “Now”.';
    case 'too-soon':
      return 'Choose a time at least 2 minutes from now, so the new key can be in place first, or “Now”.';
    case 'too-far':
      return 'Choose a time within 90 days.';
    default:
      return problem satisfies never;
  }
}

/** Finds a preset by what was stored or typed. */
export function findGracePreset(id: string | null): GracePreset | undefined {
  return gracePresets.find((preset) => preset.id === id);
}

/** How long a preset is, in ms. */
export function graceLength(id: GracePresetId): number {
  return findGracePreset(id)?.ms ?? day;
}
