// Tokens that exist, for the vendor's Terraform provider to take over. The provider's code (version 3) tells what its resource
// can hold.
import { currentApiVersion } from '#domain/token/api-version.ts';
import { holdsKey, redactKeys } from '#domain/key/pattern.ts';
import { policyToJson } from '#domain/policy/language/statement.ts';
import { quoteHcl } from '#domain/text/quoting.ts';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import {
  terraformAttributes,
  terraformName,
  terraformResource,
  type TerraformToken,
} from './terraform-preview.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';

export type TerraformImports = {
  /** HCL: for each token an `import` block and its resource, then comments on those left out. */
  readonly text: string;
  readonly leftOut: readonly { readonly token: AccessToken; readonly why: string }[];
};

const head = `# For version 3 of the provider launchdarkly/launchdarkly and Terraform 1.5 or newer.
# Keys are not imported: they cannot be read again.
`;

/** Writes tokens as blocks that a plan finds nothing to change in. `roleKeys` are the keys of custom roles by ID, as far as known. */
export function terraformImports(
  tokens: readonly AccessToken[],
  roleKeys: ReadonlyMap<string, string>,
): TerraformImports {
  const leftOut: { token: AccessToken; why: string }[] = [];
  const taken: { token: AccessToken; access: TerraformToken }[] = [];
  for (const token of tokens) {
    const access = accessOf(token, roleKeys);
    if (typeof access === 'string') leftOut.push({ token, why: access });
    else taken.push({ token, access });
  }
  const names = resourceNames(taken.map(({ token }) => token));
  const blocks = taken.map(({ token, access }) => {
    const name = names.get(token.id) ?? terraformName(token);
    return `${importBlock(name, token.id)}\n${resourceOf(name, token, access, roleKeys)}`;
  });
  const comments = leftOut.map(
    ({ token, why }) => `# Not imported: ${oneLine(`${tokenTitle(token)} (${token.id}): ${why}`)}\n`,
  );
  return {
    text: [head, ...blocks, ...(comments.length === 0 ? [] : [comments.join('')])].join('\n'),
    leftOut,
  };
}

/** The access as the provider's arguments, or why a token cannot be imported. */
function accessOf(
  { name, access }: AccessToken,
  roleKeys: ReadonlyMap<string, string>,
): TerraformToken | string {
  if (holdsKey(name)) return 'its name contains a key, which would end up in the file; rename it first.';
  switch (access.kind) {
    case 'base':
      return ['reader', 'writer', 'admin'].includes(access.role)
        ? { role: access.role }
        : `the provider supports only the roles reader, writer and admin, not ${access.role}.`;
    case 'custom': {
      const unknown = access.roleIds.filter((id) => !roleKeys.has(id));
      return unknown.length === 0
        ? { customRoleIds: [...access.roleIds] }
        : `the provider reads custom roles by key, and the key is unknown for ${unknown.join(', ')}.`;
    }
    case 'inline':
      return { inlineRole: policyToJson(access.policy) };
    case 'unreadable':
      return 'its inline role couldn’t be read as a policy.';
    case 'none':
      return 'LaunchDarkly doesn’t name its access.';
    default:
      return access satisfies never;
  }
}

function importBlock(name: string, id: string): string {
  const lines = terraformAttributes(
    [
      ['to', `launchdarkly_access_token.${name}`],
      ['id', quoteHcl(id)],
    ],
    '  ',
  );
  return `import {\n${lines.join('\n')}\n}\n`;
}

function resourceOf(
  name: string,
  token: AccessToken,
  access: TerraformToken,
  roleKeys: ReadonlyMap<string, string>,
): string {
  const comments =
    token.expiresAt === undefined
      ? []
      : [`Expires ${utcMinute(token.expiresAt)} UTC: the provider has no argument for it.`];
  const parts = {
    ...access,
    name: token.name === '' ? undefined : token.name,
    description: redactKeys(stripInvisible(token.description)),
    serviceToken: token.kind === 'service',
    // Without the argument the state keeps the version. With it the provider refuses two old versions, and a later change makes a
    // new token.
    defaultApiVersion: token.apiVersion === currentApiVersion ? token.apiVersion : undefined,
  };
  return terraformResource(name, parts, { roleKeys }, comments);
}

/** A name for each token by its ID. Where names collide, all of them get the ID, so that no name depends on the order. */
function resourceNames(tokens: readonly AccessToken[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    const name = terraformName(token);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const used = new Set(counts.keys());
  return new Map(
    tokens.map((token) => {
      const name = terraformName(token);
      return [token.id, counts.get(name) === 1 ? name : withId(name, token.id, used)];
    }),
  );
}

/** IDs are hexadecimal. Should two still collide, a number is added. */
function withId(name: string, id: string, used: Set<string>): string {
  const base = `${name}_${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '') || 'token'}`;
  let free = base;
  for (let number = 2; used.has(free); number += 1) free = `${base}_${number}`;
  used.add(free);
  return free;
}

function oneLine(text: string): string {
  return redactKeys(stripInvisible(text)).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function utcMinute(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
