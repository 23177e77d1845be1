import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { TokenDraft } from '#domain/draft/draft.ts';
import type { TemplateParameter, TokenTemplate } from '#domain/draft/templates.ts';
import { seenValuesIn } from '#features/policy/editor/seen-values.ts';
import { useSeenSpecifiers } from '#features/token-parts/access-check/use-seen-specifiers.ts';

type TemplateDialogProps = {
  readonly template: TokenTemplate;
  readonly onBuild: (draft: TokenDraft) => void;
  readonly onClose: () => void;
};

const questions: Readonly<Record<TemplateParameter, { label: string; segment: string; example: string }>> = {
  project: { label: 'Project key', segment: 'proj', example: 'web-shop' },
  environment: { label: 'Environment key', segment: 'env', example: 'production' },
};

/** Asks for the values of a template, with suggestions from the policies of this account. */
export function TemplateDialog({ template, onBuild, onClose }: TemplateDialogProps) {
  const [values, setValues] = useState<Partial<Record<TemplateParameter, string>>>({});
  const seen = useSeenSpecifiers();
  const { names } = seenValuesIn(seen);
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={`${id}-title`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // React events in a portal also reach the form of the page.
          event.stopPropagation();
          onBuild(template.build(values));
        }}
      >
        <DialogTitle id={`${id}-title`}>{template.label}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{template.purpose}</DialogContentText>
          {template.parameters.map((parameter, index) => {
            const { label, segment, example } = questions[parameter];
            return (
              <Autocomplete
                key={parameter}
                freeSolo
                size="small"
                id={`${id}-${parameter}`}
                options={(names.get(segment) ?? []).map(({ value }) => value)}
                inputValue={values[parameter] ?? ''}
                onInputChange={(_, text) => setValues({ ...values, [parameter]: text })}
                renderInput={(props) => (
                  <TextField
                    {...props}
                    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
                    autoFocus={index === 0}
                    label={label}
                    placeholder={example}
                    helperText="Use * to match any characters."
                  />
                )}
              />
            );
          })}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" color="primary">
            Use template
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
