import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { Scope } from '#domain/policy/language/statement.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { AddIcon, CloseIcon, UnknownIcon } from '#ui/icons.ts';
import { PopoverButton } from '#ui/PopoverButton.tsx';
import { monoFamily } from '#ui/typography.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { groupActions } from '../review/action-groups.ts';
import { actionMeaning, meaningText } from '../review/action-meaning.ts';
import { kindsToOffer } from './action-options.ts';
import { ActionPicker } from './ActionPicker.tsx';
import { focusAfterRemoval } from './focus-after-removal.ts';
import { ScopeField } from './ScopeField.tsx';

type ActionListProps = {
  readonly number: number;
  readonly scope: Scope;
  readonly resources: Scope;
  readonly onChange: (scope: Scope) => void;
};

/** The actions of a statement, grouped by their effect. */
export function ActionList({ number, scope, resources, onChange }: ActionListProps) {
  const announce = useAnnounce();
  const kinds = kindsToOffer(resources);
  const setPatterns = (patterns: readonly string[]) => onChange({ ...scope, patterns });

  return (
    <ScopeField
      title="Actions"
      number={number}
      scope={scope}
      onChange={onChange}
      action={
        <PopoverButton
          label={`Actions of statement ${number}`}
          width={420}
          renderButton={(opener) => (
            <Button
              {...opener}
              size="small"
              variant="text"
              data-add
              startIcon={<AddIcon />}
              aria-label={`Add actions to statement ${number}`}
            >
              Add actions
            </Button>
          )}
        >
          {() => <ActionPicker kinds={kinds} patterns={scope.patterns} onChange={setPatterns} />}
        </PopoverButton>
      }
    >
      {groupActions(scope.patterns).map(({ title, patterns }) => (
        <Box key={title} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, width: '100%' }}>
          <Typography
            variant="caption"
            sx={{ width: '4.5rem', flexShrink: 0, color: 'text.secondary', lineHeight: 2 }}
          >
            {title}
          </Typography>
          <Chips>
            {patterns.map((pattern) => {
              const meaning = actionMeaning(pattern, kinds);
              const isUnknown = meaning.kind === 'unknown';
              return (
                <Chip key={pattern} data-unknown={isUnknown} title={meaningText(meaning)}>
                  <span>{pattern}</span>
                  {isUnknown && <UnknownIcon aria-hidden sx={{ fontSize: 14 }} />}
                  {isUnknown && <VisuallyHidden>, unknown action for these resources</VisuallyHidden>}
                  <button
                    type="button"
                    aria-label={`Remove ${pattern} from statement ${number}`}
                    data-remove
                    onClick={({ currentTarget }) => {
                      focusAfterRemoval(currentTarget);
                      announce(`${pattern} removed`);
                      setPatterns(scope.patterns.filter((one) => one !== pattern));
                    }}
                  >
                    <CloseIcon aria-hidden sx={{ fontSize: 14 }} />
                  </button>
                </Chip>
              );
            })}
          </Chips>
        </Box>
      ))}
    </ScopeField>
  );
}

const Chips = styled('ul')({
  flex: '1 1 200px',
  minWidth: 0,
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  listStyle: 'none',
});

const Chip = styled('li')(({ theme: { vars } }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 24,
  maxWidth: '100%',
  paddingLeft: 6,
  fontFamily: monoFamily,
  fontSize: '0.75rem',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 4,
  backgroundColor: vars.palette.background.default,
  '&[data-unknown="true"]': { borderStyle: 'dashed', borderColor: vars.palette.control },
  '& > span:first-of-type': { overflowWrap: 'anywhere', paddingRight: 2 },
  '& button': {
    display: 'grid',
    placeItems: 'center',
    alignSelf: 'stretch',
    width: 24,
    padding: 0,
    border: 0,
    borderRadius: 3,
    color: vars.palette.text.secondary,
    backgroundColor: 'transparent',
    cursor: 'pointer',
  },
  '& button:hover': { color: vars.palette.text.primary, backgroundColor: vars.palette.action.hover },
  '@media (pointer: coarse)': { minHeight: 36, '& button': { width: 36 } },
}));
