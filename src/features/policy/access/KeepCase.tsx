import Box from '@mui/material/Box';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useAnnounce } from '#ui/Announcer.tsx';
import type { AccessCase } from '#domain/policy/access/access-cases.ts';
import { caseWords } from './case-words.ts';
import type { QuestionTexts } from './question-text.ts';

type KeepCaseProps = {
  readonly question: QuestionTexts;
  readonly cases: readonly AccessCase[];
  readonly onKeep: (added: AccessCase) => void;
};

/** Turns a question into a case: an action that a draft of this token must allow or must deny. */
export function KeepCase({ question, cases, onKeep }: KeepCaseProps) {
  const announce = useAnnounce();
  const { action, resource } = question;
  const kept = cases.find((one) => one.action === action && one.resource === resource);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {(['allow', 'deny'] as const).map((must) => (
        <BusyButton
          key={must}
          size="small"
          unavailable={kept?.must === must}
          onClick={() => {
            onKeep({ action, resource, must });
            announce(`Test saved: ${caseWords[must]}`);
          }}
        >
          {kept?.must === must ? `Saved as test: ${caseWords[must]}` : `Save as test: ${caseWords[must]}`}
        </BusyButton>
      ))}
    </Box>
  );
}
