import type { PatchField } from '#domain/edit/patch.ts';
import type { TokenRow } from './tables.ts';

const descriptions: Readonly<Record<PatchField, (before: TokenRow, after: TokenRow) => string>> = {
  name: (before, after) => `Name: ${quote(before.name)} to ${quote(after.name)}.`,
  description: () => 'Description changed.',
  expiry: (before, after) => `Expiration: ${instant(before.expiresAt)} to ${instant(after.expiresAt)}.`,
  role: describeAccess,
  customRoleIds: describeAccess,
  inlineRole: describeAccess,
  defaultApiVersion: (before, after) => `API version: ${before.apiVersion} to ${after.apiVersion}.`,
};

/** What an update changed, in sentences for the audit log. */
export function describeUpdate(fields: ReadonlySet<PatchField>, before: TokenRow, after: TokenRow): string {
  return [...new Set([...fields].map((field) => descriptions[field](before, after)))].join(' ');
}

function describeAccess(before: TokenRow, after: TokenRow): string {
  return `Permissions: ${accessOf(before)} to ${accessOf(after)}.`;
}

function accessOf({ role, inlineRole }: TokenRow): string {
  if (role !== null) return `base role ${role}`;
  return inlineRole === null ? 'custom roles' : 'inline role';
}

function quote(name: string): string {
  return name === '' ? 'no name' : `“${name}”`;
}

function instant(at: number | null): string {
  return at === null ? 'none' : new Date(at).toISOString();
}
