// JSON Patch on a token or a custom role, with the server's rules (contract section 5): strict remove, lenient replace, all or
// nothing.
import { isDeepStrictEqual } from 'node:util';
import { applyPatch, Pointer, type Operation } from 'rfc6902';
import { invalidRequest, patchFailed } from './errors.ts';

export type PatchDocument = Record<string, unknown>;

/** What a path of a patch leads to, in a token or a role (see domain/edit/patch.ts). */
export type PatchTarget<Field> =
  | { readonly kind: 'field'; readonly field: Field; readonly rest: readonly string[] }
  | { readonly kind: 'read-only'; readonly name: string }
  | { readonly kind: 'unknown' };

/**
 * The fields that a patch writes. Throws 422 for a path that leads nowhere, 400 for a part that belongs to the server. `test` may
 * read any part.
 */
export function fieldsWritten<Field>(
  operations: readonly Operation[],
  readPath: (path: string) => PatchTarget<Field>,
): Set<Field> {
  const written = new Set<Field>();
  for (const operation of operations) {
    const writes = operation.op === 'test' ? [] : [operation.path];
    const reads = operation.op === 'test' ? [operation.path] : [];
    if (operation.op === 'move') writes.push(operation.from);
    if (operation.op === 'copy') reads.push(operation.from);
    for (const path of reads) requireKnown(path, readPath(path));
    for (const path of writes) {
      const target = requireKnown(path, readPath(path));
      if (target.kind === 'read-only') throw invalidRequest(`${path}: ${target.name} is read-only`);
      written.add(target.field);
    }
  }
  return written;
}

function requireKnown<Field>(path: string, target: PatchTarget<Field>) {
  if (target.kind === 'unknown') throw patchFailed(`${JSON.stringify(path)} is no path of this resource.`);
  return target;
}

/**
 * How many characters of JSON the operations of one patch may write, copy and compare together. The real limit is not published.
 * Without a limit, a list that is copied into itself doubles with every operation.
 */
const maxHandled = 256 * 1024;

/**
 * Applies a patch to a copy of the document. Throws 422 that names the first operation which does not apply, or which exceeds
 * `maxHandled`.
 */
export function patchDocument(document: PatchDocument, operations: readonly Operation[]): PatchDocument {
  const patched = structuredClone(document);
  let handled = 0;
  for (const [index, operation] of operations.entries()) {
    const paths = 'from' in operation ? [operation.from, operation.path] : [operation.path];
    if (paths.some((path) => isMisread(patched, path))) throw doesNotApply(index, operation);
    handled += sizeOf(valueOf(operation, patched));
    if (handled > maxHandled)
      throw patchFailed(`${describe(index, operation)} takes the patch beyond ${maxHandled} characters.`);
    if (!applyOperation(operation, patched)) throw doesNotApply(index, operation);
  }
  return patched;
}

/** Whether it applied. */
function applyOperation(operation: Operation, document: PatchDocument): boolean {
  // The library compares lists by their shortest edit, which takes the square of their length.
  if (operation.op === 'test') return isDeepStrictEqual(valueAt(operation.path, document), operation.value);
  const [error] = applyPatch(document, [lenient(operation, document)]);
  return error === null;
}

/** What an operation writes, copies or compares; a move does none of it. */
function valueOf(operation: Operation, document: PatchDocument): unknown {
  if (operation.op === 'copy') return valueAt(operation.from, document);
  return 'value' in operation ? operation.value : undefined;
}

function valueAt(path: string, document: PatchDocument): unknown {
  return Pointer.fromJSON(path).get(document);
}

/** The length of a value as JSON. */
function sizeOf(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value).length;
}

/** `replace` of an optional field that is absent sets it: clients send that when they switch the kind of permission. */
function lenient(operation: Operation, document: PatchDocument): Operation {
  if (operation.op !== 'replace') return operation;
  const isField = operation.path.lastIndexOf('/') === 0;
  return isField && valueAt(operation.path, document) === undefined ? { ...operation, op: 'add' } : operation;
}

/**
 * Whether the patch library would misread a pointer or fail on it. It names a member of a list other than by index or `-`, or a
 * member of a plain value.
 */
function isMisread(document: PatchDocument, path: string): boolean {
  let value: unknown = document;
  for (const token of path.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return true;
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*|-)$/.test(token)) return true;
    value = Reflect.get(value, token);
  }
  return false;
}

function doesNotApply(index: number, operation: Operation): Error {
  return patchFailed(`${describe(index, operation)} does not apply.`);
}

function describe(index: number, { op, path }: Operation): string {
  return `Operation ${index}, ${op} ${JSON.stringify(path)},`;
}
