import type { AccessToken } from '#domain/token/token.ts';
import { useCellText } from './cell-context.ts';
import { Highlight } from './Highlight.tsx';

/** The token's owner; for a service token, its creator. A member whose details are missing is named by ID. */
export function OwnerCell({ token }: { readonly token: AccessToken }) {
  const { member, memberId } = token;
  const text = useCellText(token, 'owner');
  return (
    <span {...(member === undefined ? { className: 'quiet', title: memberId } : { title: member.email })}>
      {memberId === '' && member === undefined ? text : <Highlight text={text} />}
    </span>
  );
}
