// What a fresh read tells about a patch whose answer never came. A patch applies as a whole or not at all.
import { type EditableToken } from './edit.ts';
import { editFields, isSameField } from './merge.ts';

/** `unclear`: neither the old token nor the wanted one, because somebody else changed it. */
export type LostPatchVerdict = 'applied' | 'not-applied' | 'unclear';

/** Compares the parts that the patch was to change, as they are `now`, with their old and their wanted values. */
export function judgeLostPatch(
  before: EditableToken,
  wanted: EditableToken,
  now: EditableToken,
): LostPatchVerdict {
  const changed = editFields.filter((field) => !isSameField(field, before, wanted));
  if (changed.every((field) => isSameField(field, wanted, now))) return 'applied';
  return changed.every((field) => isSameField(field, before, now)) ? 'not-applied' : 'unclear';
}
