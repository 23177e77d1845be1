import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState } from 'react';
import { useAnnounce } from '#ui/Announcer.tsx';
import { AllowIcon, ChevronRightIcon, ExpandIcon } from '#ui/icons.ts';
import { keyedFindings } from './keyed-findings.ts';
import { FindingLine } from './FindingLine.tsx';
import { isUnfinished } from './finding-list.ts';
import { countFindings, findingsSentence, unfinishedText } from './finding-words.ts';
import type { PolicyFindings } from './use-policy-findings.ts';

/** The count is announced after it has been stable for this many ms, so that typing is not interrupted. */
const calmMs = 1000;

/** The number of findings and, on request, all of them as one list. */
export function FindingsOverview({ findings: { findings: all } }: { readonly findings: PolicyFindings }) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const findings = all.filter((finding) => !isUnfinished(finding));
  const isWritten = findings.length === all.length;
  const sentence =
    findings.length === 0 && !isWritten ? unfinishedText : findingsSentence(countFindings(findings));
  useSaidWhenCalm(sentence);
  if (findings.length === 0) {
    return (
      <Box
        sx={{
          minHeight: 28,
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          typography: 'body2',
          color: 'text.secondary',
        }}
      >
        {isWritten && <AllowIcon aria-hidden sx={{ fontSize: 16, color: 'allow.main' }} />}
        {isWritten && sentence}
      </Box>
    );
  }
  return (
    <Box sx={{ minWidth: 0, flex: isOpen ? '1 1 100%' : '0 1 auto' }}>
      <Button
        size="small"
        variant="text"
        startIcon={isOpen ? <ExpandIcon /> : <ChevronRightIcon />}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': listId } : {})}
        onClick={() => setIsOpen(!isOpen)}
        sx={{ ml: -1, whiteSpace: 'normal', textAlign: 'left' }}
      >
        {sentence}
      </Button>
      {isOpen && (
        <Box
          id={listId}
          component="ul"
          aria-label="All issues"
          sx={{
            m: 0,
            mt: 0.5,
            p: 1.5,
            display: 'grid',
            gap: 1,
            listStyle: 'none',
            border: 1,
            borderColor: 'divider',
            borderRadius: '6px',
          }}
        >
          {keyedFindings(findings).map(({ key, finding }) => (
            <FindingLine key={key} finding={finding} namesStatement />
          ))}
        </Box>
      )}
    </Box>
  );
}

function useSaidWhenCalm(sentence: string) {
  const announce = useAnnounce();
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current === sentence) return undefined;
    const timer = setTimeout(() => {
      said.current = sentence;
      announce(sentence);
    }, calmMs);
    return () => clearTimeout(timer);
  }, [sentence, announce]);
}
