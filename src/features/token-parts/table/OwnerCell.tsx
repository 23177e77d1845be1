import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import { Highlight } from './Highlight.tsx';

/** Whose token it is; for a service token, who made it. A member who is not described any more is named by ID. */
export function OwnerCell({ token }: { readonly token: AccessToken }) {
  const { member, memberId } = token;
  if (member === undefined) {
    return (
      <span className="quiet" title={memberId}>
        {memberId === '' ? 'Not named' : <Highlight text={`Member ${memberId}`} />}
      </span>
    );
  }
  return (
    <span title={member.email}>
      <Highlight text={memberTitle(member)} />
    </span>
  );
}
