import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type EditReading, readEditDraft } from '#domain/edit/draft.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useNow } from '#ui/now.ts';
import type { EditFormValues } from './edit-form.ts';

/**
 * The wanted state of the token, computed with lower priority than typing. `now` is the instant, in epoch ms, from which numbers of days
 * were counted. Saving must count from the same instant.
 */
export function useEditReading(start: AccessToken): { readonly reading: EditReading; readonly now: number } {
  const { control } = useFormContext<EditFormValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: EditFormValues) => all }));
  const now = useNow();
  return { reading: readEditDraft(values, start, start.kind, now), now };
}
