// A token as configuration of the vendor's Terraform provider, resource `launchdarkly_access_token`.
import { secretName } from './key-formats.ts';
import type { StatementJson } from './policy/statement.ts';
import { quoteHcl } from './quoting.ts';
import type { AccessTokenPost } from './token-post.ts';

export type TerraformOptions = {
  /** Version 2 of the provider writes statements as blocks, version 3 as a list of objects. */
  readonly provider?: 2 | 3;
  /** Keys of custom roles by id, as far as known: the provider names roles by key, the API by id (trap 17). */
  readonly roleKeys?: ReadonlyMap<string, string>;
  /** The id of a token that exists already: an `import` block is put before the resource. */
  readonly importId?: string;
};

type Attribute = readonly [name: string, value: string];

/** Writes a token as HCL. The key is no part of it; the provider puts it into its state when it creates the token. */
export function tokenAsTerraform(post: AccessTokenPost, options: TerraformOptions = {}): string {
  const name = secretName({ id: options.importId ?? '', name: post.name }).replaceAll('-', '_');
  const statements = post.inlineRole ?? [];
  const body = [
    // The provider has no such argument; as a comment the words are not lost.
    ...(post.description === undefined ? [] : comment(post.description)),
    ...attributes(tokenAttributes(post, options.roleKeys), '  '),
    ...(options.provider === 2 ? statementBlocks(statements) : statementList(statements)),
  ];
  const resource = `resource "launchdarkly_access_token" ${quoteHcl(name)} {\n${body.join('\n')}\n}\n`;
  if (options.importId === undefined) return resource;
  const to = attributes(
    [
      ['to', `launchdarkly_access_token.${name}`],
      ['id', quoteHcl(options.importId)],
    ],
    '  ',
  );
  return `import {\n${to.join('\n')}\n}\n\n${resource}`;
}

function tokenAttributes(post: AccessTokenPost, roleKeys?: ReadonlyMap<string, string>): Attribute[] {
  const roles = post.customRoleIds?.map((id) => roleKeys?.get(id) ?? id);
  return [
    ['name', quoteHcl(post.name)],
    ...(post.role === undefined ? [] : [['role', quoteHcl(post.role)] as const]),
    ...(roles === undefined ? [] : [['custom_roles', list(roles)] as const]),
    ['service_token', String(post.serviceToken)],
    ['default_api_version', String(post.defaultApiVersion)],
  ];
}

function statementAttributes(statement: StatementJson): Attribute[] {
  const lists = [
    ['resources', statement.resources],
    ['not_resources', statement.notResources],
    ['actions', statement.actions],
    ['not_actions', statement.notActions],
  ] as const;
  return [
    ['effect', quoteHcl(statement.effect)],
    ...lists.flatMap(([name, values]) => (values === undefined ? [] : [[name, list(values)] as const])),
  ];
}

function statementBlocks(statements: readonly StatementJson[]): string[] {
  return statements.flatMap((statement) => [
    '',
    '  inline_roles {',
    ...attributes(statementAttributes(statement), '    '),
    '  }',
  ]);
}

function statementList(statements: readonly StatementJson[]): string[] {
  if (statements.length === 0) return [];
  const objects = statements.flatMap((statement) => [
    '    {',
    ...attributes(statementAttributes(statement), '      '),
    '    },',
  ]);
  return ['', '  inline_roles = [', ...objects, '  ]'];
}

/** Equal signs stand in one column, as `terraform fmt` puts them. */
function attributes(pairs: readonly Attribute[], indent: string): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`);
}

function list(values: readonly string[]): string {
  return `[${values.map(quoteHcl).join(', ')}]`;
}

function comment(text: string): string[] {
  return text.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => `  # ${line.trim()}`.trimEnd());
}
