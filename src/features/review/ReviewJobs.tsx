import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReviewJob } from '#domain/review/job.ts';
import { dueWord } from '#domain/review/rule-words.ts';
import { dues } from '#domain/review/rules.ts';
import type { Shown } from '#domain/review/search.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { AllowIcon } from '#ui/icons.ts';
import { JobItem } from './JobItem.tsx';

type ReviewJobsProps = {
  readonly jobs: readonly ReviewJob[];
  readonly shown: Shown | undefined;
  readonly thresholds: ReviewThresholds;
  /** How many tokens have no finding. */
  readonly calm: number;
  readonly onShow: (shown: Shown | undefined) => void;
  readonly onIgnored: () => void;
};

/** The jobs by the time in which they should be done. */
export function ReviewJobs({ jobs, shown, thresholds, calm, onShow, onIgnored }: ReviewJobsProps) {
  if (jobs.length === 0) {
    return (
      <EmptyState icon={AllowIcon} title="Nothing to do" text={`${countTokens(calm)} without findings.`} />
    );
  }
  return dues.map((due) => {
    const ofDue = jobs.filter((job) => job.due === due);
    return ofDue.length === 0 ? null : (
      <Box component="section" key={due} aria-labelledby={`due-${due}`} sx={{ mb: 3 }}>
        <Typography variant="h2" id={`due-${due}`} sx={{ mb: 0.5 }}>
          {dueWord(due)}
        </Typography>
        <Box component="ul" aria-label={dueWord(due)} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {ofDue.map((job) => (
            <JobItem
              key={job.rule}
              job={job}
              isMore={jobs.find(({ rule }) => rule === job.rule) !== job}
              thresholds={thresholds}
              isShown={shown?.kind === 'job' && shown.rule === job.rule && shown.due === job.due}
              onShow={onShow}
              onIgnored={onIgnored}
            />
          ))}
        </Box>
      </Box>
    );
  });
}
