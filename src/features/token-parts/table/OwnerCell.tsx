import type { AccessToken } from '#domain/token/token.ts';
import { useCellText } from './cell-context.ts';
import { Highlight } from './Highlight.tsx';

/** Whose token it is; for a service token, who made it. A member who is not described any more is named by ID. */
export function OwnerCell({ token }: { readonly token: AccessToken }) {
  const { member, memberId } = token;
  const text = useCellText(token, 'owner');
  return (
    <span {...(member === undefined ? { className: 'quiet', title: memberId } : { title: member.email })}>
      {memberId === '' && member === undefined ? text : <Highlight text={text} />}
    </span>
  );
}
