// The request for a draft, for reading and for other tools. The key in it is a placeholder.
import { draftToPost } from '#domain/draft/request.ts';
import { createRequest, patchRequest, requestAsCurl, requestAsJson } from '#domain/draft/request-preview.ts';
import { basePath } from '#store/base-path.ts';
import type { Instance } from '#domain/account/session.ts';
import { tokenAsTerraform } from '#domain/draft/terraform-preview.ts';
import { expiryInstant, type TokenDraft } from '#domain/draft/draft.ts';
import { isBlank } from '#domain/text/strip-invisible.ts';

export type RequestText = {
  readonly id: 'json' | 'curl' | 'terraform';
  readonly label: string;
  readonly text: string;
  readonly note: string;
};

export type RequestPreview =
  | { readonly kind: 'texts'; readonly texts: readonly RequestText[] }
  | { readonly kind: 'not-yet'; readonly why: string };

type Surroundings = {
  /** Scheme and host of the instance. */
  readonly origin: string;
  /** Keys of custom roles by ID. */
  readonly roleKeys: ReadonlyMap<string, string>;
  /** Epoch ms. */
  readonly now: number;
};

/** Placeholder for the ID that is only in the answer to the first request. */
const newTokenId = 'ID_OF_THE_NEW_TOKEN';

/** Writes the request as sent at `now`. It is written even while the name is still missing. */
export function previewRequest(draft: TokenDraft, { origin, roleKeys, now }: Surroundings): RequestPreview {
  const name = isBlank(draft.name) ? 'Unnamed' : draft.name;
  const request = draftToPost({ ...draft, name, expiry: { kind: 'never' } }, now);
  if (request.kind === 'problems') return { kind: 'not-yet', why: request.problems[0]?.message ?? '' };
  const create = createRequest(request.post);
  const at = expiryInstant(draft.expiry, now);
  const expire =
    at === undefined || Number.isNaN(at)
      ? undefined
      : patchRequest(newTokenId, [{ op: 'add', path: '/expiry', value: at }]);
  const json = [`${create.method} ${create.path}`, requestAsJson(create)];
  if (expire !== undefined) json.push('', `${expire.method} ${expire.path}`, requestAsJson(expire));
  const curl = [requestAsCurl(create, origin)];
  if (expire !== undefined) curl.push(requestAsCurl(expire, origin));
  return {
    kind: 'texts',
    texts: [
      {
        id: 'json',
        label: 'JSON',
        text: json.join('\n'),
        note: 'Sent by this console’s server when you press Create token.',
      },
      {
        id: 'curl',
        label: 'curl',
        text: curl.join('\n\n'),
        note: 'The response contains the new key, so mind where it’s printed.',
      },
      {
        id: 'terraform',
        label: 'Terraform',
        text: tokenAsTerraform(request.post, { roleKeys }),
        note: `The provider stores the new key in its state.${expire === undefined ? '' : ' It can’t set the expiry.'}`,
      },
    ],
  };
}

/** The address of an instance for other tools. The sandbox is reached through this console's own address, `here`, as is none that is known. */
export function instanceOrigin(
  instance: Instance | undefined,
  here = `${location.origin}${basePath()}`,
): string {
  if (instance === undefined) return here;
  const { id, host } = instance;
  if (id === 'sandbox') return `${here}/sandbox`;
  const isLoopback = /^(localhost|127\.|\[::1\])/.test(host);
  return `${isLoopback ? 'http' : 'https'}://${host}`;
}
