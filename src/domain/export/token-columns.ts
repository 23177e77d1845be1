// The columns of a table in which each row is about one token.
import { accessLabel, type RoleName } from '#domain/token/access-label.ts';
import { isBlank, stripInvisible } from '#domain/text/strip-invisible.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { utcText, type ExportColumn } from './export-cells.ts';

type TokenRow = { readonly token: AccessToken };

/** What names a token, before what the table says of it. */
export const tokenNameColumns: readonly ExportColumn<TokenRow>[] = [
  { id: 'name', label: 'Name', text: ({ token }) => token.name },
  { id: 'id', label: 'ID', text: ({ token }) => token.id },
  { id: 'lastFour', label: 'Last four', needs: 'lastFour', text: ({ token }) => token.lastFour },
  { id: 'kind', label: 'Kind', text: ({ token }) => token.kind },
  { id: 'owner', label: 'Owner', text: ({ token }) => ownerText(token) },
  {
    id: 'ownerAddress',
    label: 'Owner’s e-mail',
    needs: 'addresses',
    text: ({ token }) => token.member?.email ?? '',
  },
];

/** What is known of a token besides, after what the table says of it. `roleName` names custom roles by ID, as far as known. */
export function tokenFactColumns(roleName: RoleName): readonly ExportColumn<TokenRow>[] {
  return [
    { id: 'access', label: 'Access', text: ({ token }) => accessLabel(token.access, roleName) },
    { id: 'description', label: 'Description', text: ({ token }) => token.description },
    {
      id: 'lastUsed',
      label: 'Last used (UTC)',
      text: ({ token }) => utcText(token.lastUsedAt, 'not recorded'),
    },
    { id: 'expires', label: 'Expires (UTC)', text: ({ token }) => utcText(token.expiresAt, 'none named') },
    { id: 'created', label: 'Created (UTC)', text: ({ token }) => utcText(token.createdAt, 'unknown') },
    { id: 'modified', label: 'Modified (UTC)', text: ({ token }) => utcText(token.modifiedAt, 'unknown') },
    { id: 'apiVersion', label: 'API version', text: ({ token }) => `${token.apiVersion ?? 'unknown'}` },
  ];
}

/** The name of the person, else the ID: an e-mail address has a column of its own. */
function ownerText({ member, memberId }: AccessToken): string {
  const name = stripInvisible(`${member?.firstName ?? ''} ${member?.lastName ?? ''}`).trim();
  return isBlank(name) ? memberId : name;
}
