import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Verdict } from '#domain/policy/access/access-answer.ts';
import { isConditional, type ConditionalAnswer } from '#domain/policy/access/conditional-answer.ts';
import { viewProject, type AccessRequest } from '#domain/policy/language/evaluate.ts';
import { specifierOf } from '#domain/policy/reason/statement-about.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { AllowIcon, DenyIcon, ExpiryIcon, PartlyIcon, UnknownIcon } from '#ui/icons.ts';
import { Mono } from '#ui/Mono.tsx';
import { answerWords } from './condition-words.ts';
import { waysToTurn } from './flip-words.ts';
import { grantReason } from './reason-words.ts';
import { StatementReference } from './StatementReference.tsx';
import { WaysList, type Remedy } from './WaysList.tsx';

type AnswerViewProps = {
  readonly access: ReviewedAccess;
  readonly answer: ConditionalAnswer;
  readonly request: AccessRequest;
  readonly isKnownAction: boolean;
  /** The token can do nothing now; the answer shows what it could do until it expired. */
  readonly isExpired: boolean;
  readonly remedy: Remedy | undefined;
};

const looks = {
  allowed: { icon: AllowIcon, tone: 'allow' },
  denied: { icon: DenyIcon, tone: 'deny' },
  unknown: { icon: UnknownIcon, tone: 'attention' },
} as const;

/** The verdict of the token's own permissions, before its member limits it. */
const ownVerdicts = {
  allowed: 'The token’s own permissions allow this',
  denied: 'The token’s own permissions don’t allow this',
  unknown: 'Whether the token’s own permissions allow this is unknown',
} as const;

const dependsLook = { icon: PartlyIcon, tone: 'attention' } as const;
const expiredLook = { icon: ExpiryIcon, tone: 'attention' } as const;

/** The answer to a question: the verdict, what decides it, and what would change it. */
export function AnswerView(props: AnswerViewProps) {
  const { access, answer, request, isKnownAction, isExpired, remedy } = props;
  const { verdict, decidedBy } = answer;
  const depends = isConditional(answer);
  const { icon: Icon, tone } = isExpired ? expiredLook : depends ? dependsLook : looks[verdict];
  const words = answerWords(access, answer, request.resource);
  const whole = decidedBy === 'cap' ? answer.cap : answer.access;
  const gate = whole?.gate;
  // If the project cannot be viewed, the answer about viewing it decides.
  const side = gate?.answer ?? whole;
  const decided = gate === undefined ? request : { action: viewProject, resource: gate.project };
  const grants = decidedBy === 'cap' ? access.cap?.grants : access.grants;
  const index = side?.grant;
  const grant = index === undefined ? undefined : grants?.[index];
  const given = index === undefined ? undefined : side?.grants[index];
  const ways = grant && given && decidedBy === 'access' ? waysToTurn(grant, given, decided) : [];
  return (
    <Box
      sx={({ vars: { palette } }) => ({
        display: 'grid',
        gap: 1,
        p: 1.5,
        border: `1px solid ${palette[tone].border}`,
        borderRadius: '6px',
        bgcolor: palette[tone].soft,
        overflowWrap: 'anywhere',
      })}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: `${tone}.main` }}>
        <Icon aria-hidden sx={{ fontSize: 20 }} />
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {isExpired ? `Expired: can’t do anything now. Before that: ${lowerFirst(words)}` : words}
        </Typography>
      </Box>
      <Typography variant="body2" component="span">
        <Mono>{request.action}</Mono> on <Mono>{specifierOf(request.resource)}</Mono>
      </Typography>
      <Typography variant="body2" component="span">
        {decidedBy === 'cap' &&
          `${ownVerdicts[answer.access.verdict]}, but it can never do more than ${access.cap?.whose ?? 'its member'}. `}
        {gate !== undefined && gateWords(specifierOf(gate.project), gate.answer.verdict)}
        {grant && given ? grantReason(grant, given) : 'No role allows this.'}{' '}
        {given?.statement !== undefined && index !== undefined && grant?.carrier !== 'base-role' && (
          <StatementReference
            text={`Show statement ${given.statement + 1}`}
            access={access}
            place={{ within: decidedBy, grant: index, part: 'policy', statement: given.statement }}
          />
        )}
      </Typography>
      {!isKnownAction && (
        <Typography variant="body2" component="span">
          Unknown action for this resource type. It could be new or a typo.
        </Typography>
      )}
      {grant !== undefined && ways.length > 0 && <WaysList grant={grant} ways={ways} remedy={remedy} />}
    </Box>
  );
}

function gateWords(project: string, verdict: Verdict): string {
  return verdict === 'unknown'
    ? `Might not be able to view ${project}, and then can’t do anything there. `
    : `Can’t view ${project}, so it can’t do anything there. `;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
