// The last chosen grace period, kept in this browser. "Now" and single instants are never remembered.
import { defaultGrace, findGracePreset, type GracePreset, type GracePresetId } from '#domain/grace/period.ts';
import { createBrowserStore, useBrowserStore } from '#queries/kept/browser-store.ts';

const store = createBrowserStore<GracePreset>({
  key: 'reset-grace',
  encode: ({ id }) => id,
  decode: (text) => findGracePreset(text) ?? presetOf(defaultGrace),
});

export function useRememberedGrace(): GracePreset {
  return useBrowserStore(store);
}

export function rememberGrace(id: GracePresetId): void {
  store.update(() => presetOf(id));
}

function presetOf(id: GracePresetId): GracePreset {
  const preset = findGracePreset(id);
  if (preset === undefined) throw new Error(`no grace period ${id}`);
  return preset;
}
