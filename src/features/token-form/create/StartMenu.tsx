import Button from '@mui/material/Button';
import { useState } from 'react';
import { cloneToken, type DraftWithNotes } from '#domain/draft/clone.ts';
import { tokenTemplates, type TokenTemplate } from '#domain/draft/templates.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { PickList } from '#ui/PickList.tsx';
import { PopoverButton } from '#ui/PopoverButton.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { tokenOptions } from './token-options.ts';

export type Beginning = DraftWithNotes & {
  /** The source of the draft, as in "the template Flag toggler". */
  readonly source: string;
};

type StartMenuProps = { readonly onBegin: (beginning: Beginning) => void };

/** Other ways to fill the form: from a template, an existing token, or JSON. */
export function StartMenu({ onBegin }: StartMenuProps) {
  const [dialog, setDialog] = useState<TokenTemplate | 'paste'>();
  const tokens = useTokenList().data?.tokens ?? [];
  const close = () => setDialog(undefined);

  function begin(template: TokenTemplate, draft = template.build({})) {
    close();
    onBegin({ draft, notes: [], source: `the template “${template.label}”` });
  }

  return (
    <>
      <MenuButton
        label="Use a template"
        entries={(closeMenu) =>
          tokenTemplates.map((template) => ({
            kind: 'action' as const,
            id: template.id,
            label: template.label,
            detail: template.purpose,
            onPick: () => {
              closeMenu();
              if (template.parameters.length === 0) begin(template);
              else setDialog(template);
            },
          }))
        }
      />
      <PopoverButton
        label="Token to clone"
        renderButton={(opener) => <Button {...opener}>Clone a token</Button>}
      >
        {(closeList) => (
          <PickList
            label="Tokens"
            fold={foldText}
            groups={tokenOptions(tokens)}
            onPick={(id) => {
              closeList();
              const token = tokens.find((candidate) => candidate.id === id);
              if (token === undefined) return;
              onBegin({ ...cloneToken(token, serverNow()), source: `the token “${tokenTitle(token)}”` });
            }}
          />
        )}
      </PopoverButton>
      <Button onClick={() => setDialog('paste')}>Paste JSON</Button>
      {dialog === 'paste' && (
        <PasteDialog
          onClose={close}
          onDraft={(draft) => {
            close();
            onBegin({ ...draft, source: 'pasted JSON' });
          }}
        />
      )}
      {dialog !== undefined && dialog !== 'paste' && (
        <TemplateDialog template={dialog} onClose={close} onBuild={(draft) => begin(dialog, draft)} />
      )}
    </>
  );
}
