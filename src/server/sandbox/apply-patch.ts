// JSON Patch on a token, with the server's habits: strict remove, lenient replace, all or nothing (contract section 5).
import { applyPatch, type Operation } from 'rfc6902';
import { isWritable, readPatchPath, type PatchField } from '#domain/token-patch.ts';
import type { TokenKind } from '#domain/token.ts';
import { forbidden, invalidRequest, patchFailed } from './errors.ts';

export type PatchDocument = Record<string, unknown>;

/**
 * The fields that a patch writes. Throws 422 for a path that no token has, 400 for a part that belongs to the server, 403
 * for the permissions of a service token. `test` may look at any part.
 */
export function fieldsWritten(operations: readonly Operation[], kind: TokenKind): Set<PatchField> {
  const written = new Set<PatchField>();
  for (const operation of operations) {
    const writes = operation.op === 'test' ? [] : [operation.path];
    const reads = operation.op === 'test' ? [operation.path] : [];
    if (operation.op === 'move') writes.push(operation.from);
    if (operation.op === 'copy') reads.push(operation.from);
    for (const path of reads) {
      if (readPatchPath(path).kind === 'unknown')
        throw patchFailed(`${JSON.stringify(path)} is no path of a token.`);
    }
    for (const path of writes) written.add(writableField(path, kind));
  }
  return written;
}

function writableField(path: string, kind: TokenKind): PatchField {
  const target = readPatchPath(path);
  if (target.kind === 'unknown') throw patchFailed(`${JSON.stringify(path)} is no path of a token.`);
  if (target.kind === 'read-only') throw invalidRequest(`${path}: ${target.name} is read-only`);
  if (!isWritable(target.field, kind)) {
    throw forbidden(`${target.field} of a service token is fixed at its creation.`);
  }
  return target.field;
}

/** Applies a patch to a copy of the document. Throws 422 that names the first operation which does not apply. */
export function patchDocument(document: PatchDocument, operations: readonly Operation[]): PatchDocument {
  const patched = structuredClone(document);
  for (const [index, operation] of operations.entries()) {
    if (namesInsideList(patched, operation.path)) throw patchFailed(describe(index, operation));
    const [error] = applyPatch(patched, [lenient(operation, patched)]);
    if (error !== null) throw patchFailed(describe(index, operation));
  }
  return patched;
}

/** `replace` of an optional field that is absent sets it: clients send that when they switch the kind of permission. */
function lenient(operation: Operation, document: PatchDocument): Operation {
  if (operation.op !== 'replace') return operation;
  const target = readPatchPath(operation.path);
  const absent = target.kind === 'field' && target.rest.length === 0 && document[target.field] === undefined;
  return absent ? { ...operation, op: 'add' } : operation;
}

/** Whether a pointer names a member of a list other than by index or `-`; the patch library would misread it. */
function namesInsideList(document: PatchDocument, path: string): boolean {
  let value: unknown = document;
  for (const token of path.split('/').slice(1)) {
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*|-)$/.test(token)) return true;
    value = typeof value === 'object' && value !== null ? Reflect.get(value, token) : undefined;
  }
  return false;
}

function describe(index: number, { op, path }: Operation): string {
  return `Operation ${index}, ${op} ${JSON.stringify(path)}, does not apply.`;
}
