// The versions of the REST API that tokens are made for, and which of them have ended (contract section 4).

/** The one version that new tokens are made for; the others are past their end of life. */
export const currentApiVersion = 20240415;

/** Ends of life as the vendor announced them, midnight UTC, epoch ms. */
const endsOfLife: ReadonlyMap<number, number> = new Map([
  [20220603, Date.UTC(2025, 3, 15)],
  [20210729, Date.UTC(2023, 5, 3)],
  [20191212, Date.UTC(2022, 6, 29)],
  [20160426, Date.UTC(2020, 11, 12)],
]);

/** `unrecorded`: the server names none. `unlisted`: a version this program was not told about, perhaps a newer one. */
export type ApiVersionState =
  | { readonly kind: 'current' }
  | { readonly kind: 'ended'; readonly endOfLife: number }
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'unrecorded' };

/** Tells what is known about an API version. */
export function apiVersionState(version: number | undefined): ApiVersionState {
  if (version === undefined) return { kind: 'unrecorded' };
  if (version === currentApiVersion) return { kind: 'current' };
  const endOfLife = endsOfLife.get(version);
  return endOfLife === undefined ? { kind: 'unlisted' } : { kind: 'ended', endOfLife };
}
