// The places of the fields in the page, so that an error summary can link to them.
import type { DraftField } from '#domain/draft/request.ts';

/** The `id` of each field's control, or of the group that holds its controls. */
export const fieldIds: Readonly<Record<DraftField, string>> = {
  name: 'token-name',
  description: 'token-description',
  role: 'token-base-role',
  roleIds: 'token-custom-roles',
  policyText: 'token-inline-role',
  apiVersion: 'token-api-version',
  expiry: 'token-expiry',
};

export const fieldNames: Readonly<Record<DraftField, string>> = {
  name: 'Name',
  description: 'Description',
  role: 'Base role',
  roleIds: 'Custom roles',
  policyText: 'Inline role',
  apiVersion: 'API version',
  expiry: 'Expiry',
};

/** Moves the focus to a field: to the element itself if it is focusable, otherwise to the first control in it. */
export function focusField(field: DraftField): void {
  const place = document.getElementById(fieldIds[field]);
  if (place === null) return;
  const control =
    'input:not([type=hidden]):not([disabled]), textarea, button, [tabindex="0"], [contenteditable="true"]';
  const target = place.matches(control)
    ? place
    : place.querySelector<HTMLElement>(`input:checked, ${control}`);
  (target ?? place).focus();
  place.scrollIntoView({ block: 'nearest' });
}
