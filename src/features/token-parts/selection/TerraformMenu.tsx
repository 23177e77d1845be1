import { terraformImports } from '#domain/draft/terraform-import.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { copyText } from '#ui/copy-text.ts';
import { downloadText } from '#ui/download-text.ts';
import { MenuButton } from '#ui/MenuButton.tsx';
import { showToast } from '#ui/toast-queue.ts';

/** The selected tokens as Terraform import blocks. A message counts those that cannot be imported; the text gives the reasons. */
export function TerraformMenu({ tokenIds }: { readonly tokenIds: readonly string[] }) {
  const { data } = useTokenList();
  const directory = useRoleDirectory();

  function write() {
    const wanted = new Set(tokenIds);
    const tokens = data?.tokens.filter(({ id }) => wanted.has(id)) ?? [];
    const roleKeys = new Map([...(directory.data?.values() ?? [])].map(({ id, key }) => [id, key]));
    const { text, leftOut } = terraformImports(tokens, roleKeys);
    return { text, outcome: outcomeText(tokens.length - leftOut.length, leftOut.length) };
  }

  async function copy() {
    const { text, outcome } = write();
    if (await copyText(text)) showToast('allow', `Copied ${outcome}`);
    else showToast('deny', 'Your browser blocked copying. Download the file instead.');
  }

  function download() {
    const { text, outcome } = write();
    downloadText('access-tokens.tf', 'text/plain', text);
    showToast('allow', `Downloaded ${outcome}`);
  }

  return (
    <MenuButton
      label="Terraform"
      entries={(close) =>
        [
          { id: 'copy', label: 'Copy import blocks', run: () => void copy() },
          { id: 'download', label: 'Download access-tokens.tf', run: download },
        ].map(({ id, label, run }) => ({
          kind: 'action' as const,
          id,
          label,
          onPick: () => {
            close();
            run();
          },
        }))
      }
    />
  );
}

function outcomeText(taken: number, left: number): string {
  const blocks = taken === 1 ? '1 import block' : `${taken} import blocks`;
  if (left === 0) return blocks;
  return `${blocks}. ${left === 1 ? '1 token' : `${left} tokens`} can’t be imported; the reasons are at the end.`;
}
