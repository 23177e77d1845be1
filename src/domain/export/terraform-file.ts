// Tokens as a Terraform file with the head of every other export.
import { terraformImports, type TerraformImports } from '#domain/draft/terraform-import.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { HeadLine } from './export-head.ts';

/**
 * The head as comments, then an import block and a resource for each token. Names and descriptions are written as they are, without keys,
 * so that a plan finds nothing to change. `roleKeys` are the keys of custom roles by ID, as far as known.
 */
export function terraformFile(
  head: readonly HeadLine[],
  tokens: readonly AccessToken[],
  roleKeys: ReadonlyMap<string, string>,
): TerraformImports {
  const { text, leftOut } = terraformImports(tokens, roleKeys);
  const comments = head.map(({ label, text: words }) => `# ${label}: ${oneLine(words)}\n`);
  return { text: `${comments.join('')}#\n${text}`, leftOut };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
