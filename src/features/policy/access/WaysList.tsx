import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import type { Way } from './flip-words.ts';

/** What a page offers for a way to change an answer. */
export type Remedy = {
  /** What comes before the ways, such as "To change this:". */
  readonly heading: string;
  /** What comes before the control where the role itself can't be changed here. */
  readonly instead: string;
  /** The control that takes a way, or one that leads to where somebody finds their own if there is none. */
  readonly renderControl: (way: Way | undefined) => ReactNode;
};

type WaysListProps = {
  /** The role that the ways change. */
  readonly grant: ReviewedGrant;
  readonly ways: readonly Way[];
  readonly remedy: Remedy | undefined;
};

/** What would change an answer, each way with its control. */
export function WaysList({ grant: { title, carrier }, ways, remedy }: WaysListProps) {
  const isOfAccount = carrier === 'custom-role';
  const heading = isOfAccount
    ? `To change this, edit ${title.replace(/^Custom/, 'custom')} in LaunchDarkly. Every token with the role changes:`
    : (remedy?.heading ?? 'To change this:');
  return (
    <Box sx={{ typography: 'body2' }}>
      <Typography variant="body2" component="span">
        {heading}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2, display: 'grid', gap: 0.75 }}>
        {ways.map((way) => (
          <li key={way.text}>
            {way.text}
            {!isOfAccount && remedy !== undefined && <Box sx={{ mt: 0.5 }}>{remedy.renderControl(way)}</Box>}
          </li>
        ))}
      </Box>
      {isOfAccount && remedy !== undefined && (
        <Box sx={{ mt: 1, display: 'grid', gap: 0.5, justifyItems: 'start' }}>
          {remedy.instead}
          {remedy.renderControl(undefined)}
        </Box>
      )}
    </Box>
  );
}
