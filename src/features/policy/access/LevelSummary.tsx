import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { OverviewGroup } from '#domain/policy/access/access-overview.ts';
import { accessLevels } from '#domain/policy/access/access-level.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { levelTitles, placeTitle } from './access-words.ts';
import { levelPlaces, levelWords } from './level-words.ts';
import { StatementReference } from './StatementReference.tsx';

type LevelSummaryProps = {
  readonly access: ReviewedAccess;
  readonly groups: readonly OverviewGroup[];
};

const maxListed = 4;

/** The whole access in five lines, each with the statements that grant it. */
export function LevelSummary({ access, groups }: LevelSummaryProps) {
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {accessLevels.map((level) => {
        // A base role has several statements but reads as one thing.
        const places = [
          ...new Map(levelPlaces(groups, level).map((place) => [placeTitle(access, place), place])).values(),
        ];
        const words = levelWords(access, groups, level);
        return (
          <Box
            key={level}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '6.5rem minmax(0, 1fr)' },
              columnGap: 2,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Typography variant="subtitle2" component="dt">
              {levelTitles[level]}
            </Typography>
            <Box component="dd" sx={{ m: 0 }}>
              <Typography variant="body2" sx={{ textWrap: 'pretty' }}>
                {words}
              </Typography>
              {places.length > 0 && (
                <Box
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    columnGap: 1,
                    typography: 'caption',
                    // Each link is a target of at least 24 px, even where links wrap.
                    lineHeight: 2,
                    color: 'text.secondary',
                  }}
                >
                  <span>{words.startsWith('Nothing') ? 'Because of' : 'From'}</span>
                  {places.slice(0, maxListed).map((place) => (
                    <StatementReference
                      key={`${place.grant} ${place.part} ${place.statement}`}
                      access={access}
                      place={place}
                    />
                  ))}
                  {places.length > maxListed && <span>and {places.length - maxListed} more</span>}
                </Box>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
