import { stripInvisible } from '#domain/text/strip-invisible.ts';
import type { SharedAuthor } from '#domain/account/shared-entry.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';
import { useMember } from '#queries/cache/members.ts';
import { useToken } from '#queries/cache/tokens.ts';
import { useSession } from '#queries/session/session.ts';

/** Who wrote a version, by the name that LaunchDarkly knows; the ID when it does not say. */
export function AuthorName({ author }: { readonly author: SharedAuthor }) {
  const identity = useSession().data?.session?.identity;
  const { memberId, tokenId, user } = author;
  const through = user === '' ? '' : ` (${stripInvisible(user)})`;
  if (memberId !== '' && memberId === identity?.memberId) return `you${through}`;
  if (memberId !== '') return <MemberName id={memberId} through={through} />;
  return tokenId === '' ? `an unknown key${through}` : <TokenName id={tokenId} through={through} />;
}

type NameProps = { readonly id: string; readonly through: string };

function MemberName({ id, through }: NameProps) {
  const { data } = useMember(id);
  return `${data === undefined ? `member ${id}` : memberTitle(data)}${through}`;
}

function TokenName({ id, through }: NameProps) {
  const { data, listed } = useToken(id);
  const token = data?.token ?? listed;
  return `service token ${token === undefined ? id : tokenTitle(token)}${through}`;
}
