import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { paths } from '#domain/address/paths.ts';
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { foldOwners, otherOwners, ownersOf, type OwnerRow } from '#domain/review/owners.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { useMemberDirectory } from '#queries/cache/members.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { CellTable } from '../CellTable.tsx';
import { PicturePart, pictureOrTable } from '../PicturePart.tsx';
import { useReview } from '../review-context.ts';
import { ReviewList } from '../ReviewList.tsx';
import { OwnerBars } from './OwnerBars.tsx';

/** The owners who are shown; the others share a row. */
const mostOwners = 20;

/** Who answers for the tokens, those with the most power first. */
export function OwnersPane() {
  const { reviewed, toDecide, search, now, choose } = useReview();
  const { thresholds, shown } = search;
  const wanted = shown?.kind === 'owner' ? shown : undefined;
  const directory = useMemberDirectory(true);
  const membersComplete = directory.isComplete;
  const all = useMemo(
    () => ownersOf(reviewed, { members: directory.data, membersComplete, thresholds, now }),
    [reviewed, directory.data, membersComplete, thresholds, now],
  );
  const [text, setText] = useState('');
  const rows = useMemo(() => {
    const words = foldText(text).trim();
    const found = words === '' ? all : all.filter(({ name }) => foldText(name).includes(words));
    return foldOwners(found, mostOwners, (count) => `${count.toLocaleString('en')} others`);
  }, [all, text]);
  const chosen = wanted && [...rows, ...all].find(({ owner }) => owner === wanted.owner);
  const tokens = useMemo(
    () =>
      wanted === undefined
        ? toDecide
        : (chosen?.tokens ?? []).filter(({ reach }) => wanted.reach === undefined || reach === wanted.reach),
    [toDecide, wanted, chosen],
  );
  const isShown = (owner: string, reach?: Reach) => wanted?.owner === owner && wanted.reach === reach;
  const press = (owner: string, reach?: Reach) =>
    choose(
      isShown(owner, reach) ? undefined : { kind: 'owner', owner, ...(reach === undefined ? {} : { reach }) },
    );
  const bars = rows.map((row) => ({
    ...row,
    to: personPath(row),
    label: barName(row),
    isShown: isShown(row.owner),
    onPress: () => press(row.owner),
  }));
  return (
    <>
      <PicturePart id="owners" title="Owners and creators" sentence={sentenceOf(all)} looks={pictureOrTable}>
        {({ isTable, isNarrow }) => (
          <>
            {all.length > mostOwners + 1 && (
              <Box data-screen-only sx={{ maxWidth: 280, mb: 1 }}>
                <SearchField label="Search owners" placeholder="Name" value={text} onChange={setText} />
              </Box>
            )}
            {rows.length === 0 && <Typography>No owner matches.</Typography>}
            {isTable ? (
              <CellTable
                isNarrow={isNarrow}
                labelledBy="owners"
                corner="Owner or creator"
                columns={[
                  { key: 'all', label: 'Tokens' },
                  ...reaches.map((reach) => ({ key: reach, label: reachWord(reach) })),
                ]}
                rows={bars.map(({ owner, name, to, counts, label, isShown: isAll, onPress }) => ({
                  key: owner,
                  label: name,
                  ...(to === undefined ? {} : { to }),
                  cells: [
                    {
                      key: 'all',
                      name: label,
                      count: counts.reduce((sum, count) => sum + count, 0),
                      isShown: isAll,
                      onPress,
                    },
                    ...reaches.map((reach, index) => ({
                      key: reach,
                      name: `${countTokens(counts[index] ?? 0)}: ${name}, ${reachWord(reach)}`,
                      count: counts[index] ?? 0,
                      isShown: isShown(owner, reach),
                      onPress: () => press(owner, reach),
                    })),
                  ],
                }))}
              />
            ) : (
              <OwnerBars labelledBy="owners" bars={bars} />
            )}
          </>
        )}
      </PicturePart>
      <ReviewList
        shown={tokens}
        title={
          wanted &&
          `Owner or creator: ${chosen?.name ?? 'not found'}${wanted.reach === undefined ? '' : `, ${reachWord(wanted.reach)}`}`
        }
      />
    </>
  );
}

/** Undefined for a row that is not one person. */
function personPath({ owner }: OwnerRow): string | undefined {
  return ['gone', 'away', otherOwners, ''].includes(owner) ? undefined : paths.person(owner);
}

/** "12 tokens: Ana Lima; 3 Administers the account, 9 Reads only" */
function barName({ name, tokens, counts }: OwnerRow): string {
  const parts = reaches.flatMap((reach, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${reachWord(reach)}`];
  });
  return `${countTokens(tokens.length)}: ${name}; ${parts.join(', ')}`;
}

function sentenceOf(rows: readonly OwnerRow[]): string {
  const of = (owner: string) => rows.find((row) => row.owner === owner)?.tokens.length ?? 0;
  const people = rows.filter(({ owner }) => owner !== 'gone' && owner !== 'away').length;
  return `${people === 1 ? '1 person answers' : `${people.toLocaleString('en')} people answer`} for ${countTokens(
    rows.reduce((sum, { tokens }) => sum + tokens.length, 0) - of('gone') - of('away'),
  )}; ${of('gone').toLocaleString('en')} belong to someone who left, ${of('away').toLocaleString('en')} to someone who is away.`;
}
