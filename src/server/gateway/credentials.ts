// Turns the body of the connect page into a key and its target.
import * as v from 'valibot';
import { StorageFailure } from '../sandbox/app.ts';
import type { GatewayRefusal } from './gateway-error.ts';
import type { Services } from './services.ts';
import { readKey } from './key-shape.ts';
import { sandboxId, type Target } from './targets.ts';

export const credentialsSchema = v.union([
  v.object({ instance: v.string(), key: v.string() }),
  v.object({ instance: v.literal(sandboxId), persona: v.string() }),
]);

export type ChosenKey =
  | { readonly kind: 'chosen'; readonly target: Target; readonly key: string }
  | { readonly kind: 'refused'; readonly refusal: GatewayRefusal };

/** Finds the target and the key. A refusal comes before anything is sent anywhere. */
export async function chooseKey(
  { targets, sandbox }: Services,
  credentials: v.InferOutput<typeof credentialsSchema>,
): Promise<ChosenKey> {
  const target = targets.find(credentials.instance);
  if (target === undefined) return refused('instance_unknown', 'The gateway doesn’t know this instance.');
  if ('key' in credentials) {
    const read = readKey(credentials.key);
    return read.kind === 'key' ? { kind: 'chosen', target, key: read.key } : refused(read.code, read.message);
  }
  const persona = sandbox?.personas.find(({ id }) => id === credentials.persona);
  if (sandbox === undefined || persona === undefined)
    return refused('persona_unknown', 'The sandbox has no persona with this ID.');
  try {
    return { kind: 'chosen', target, key: await sandbox.personaKey(persona.id) };
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return {
      kind: 'refused',
      refusal: { status: 503, code: 'sandbox_unavailable', message: error.message },
    };
  }
}

function refused(code: string, message: string): ChosenKey {
  return { kind: 'refused', refusal: { status: 400, code, message } };
}
