import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { memberCap, type MemberCap, type MemberRoles } from '#domain/token/member-cap.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import { useMember } from '#queries/cache/members.ts';

type MemberCapNoteProps = {
  readonly token: Pick<AccessToken, 'kind' | 'access' | 'member'>;
  /** Renders nothing unless something is certainly removed. */
  readonly isBrief?: boolean;
};

/** What the member's limits remove from a personal token now. */
export function MemberCapNote({ token, isBrief = false }: MemberCapNoteProps) {
  // The token's record gives the member's base role. Only the member's record says whether custom roles replace it.
  const isOwner = token.member?.role === 'owner';
  const member = useMember(token.member === undefined || isOwner ? undefined : token.member.id);
  const roles: MemberRoles | undefined =
    member.data === undefined
      ? token.member && { role: token.member.role, hasCustomRoles: undefined }
      : { role: member.data.role, hasCustomRoles: member.data.customRoleIds.length > 0 };
  const cap = memberCap(token, roles);
  const name = token.member === undefined ? 'its member' : memberTitle(token.member);
  if (cap.kind === 'narrowed') {
    return <Alert severity="warning">{capText(cap, name, roles)}</Alert>;
  }
  if (isBrief) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
      {capText(cap, name, roles)}
    </Typography>
  );
}

function capText(cap: MemberCap, name: string, roles: MemberRoles | undefined): string {
  const limit = `A personal token can never do more than ${name} can`;
  switch (cap.kind) {
    case 'none':
      return '';
    case 'unknown':
      return `${limit}. LaunchDarkly returned no details about that member, so the remaining access is unknown. If they were removed, it has none.`;
    case 'whole':
      return `${limit}. As ${baseRoleLabel(cap.role)}, they can do all of this.`;
    case 'narrowed':
      return `${limit}. They’re ${baseRoleLabel(cap.role)} now, so this token acts as ${baseRoleLabel(cap.role)}.`;
    case 'undecided':
      return roles?.hasCustomRoles === true
        ? `${limit}. They have custom roles.`
        : `${limit}. Their base role is ${baseRoleLabel(cap.role)}.`;
    default:
      return cap satisfies never;
  }
}
