// A token as configuration of the vendor's Terraform provider, resource `launchdarkly_access_token`.
import { secretName, type KeySubject } from '#domain/key/formats.ts';
import type { StatementJson } from '#domain/policy/language/statement.ts';
import { quoteHcl } from '#domain/text/quoting.ts';
import type { AccessTokenPost } from './post.ts';

export type TerraformOptions = {
  /** Version 2 of the provider writes statements as blocks, version 3 as a list of objects. */
  readonly provider?: 2 | 3;
  /** Keys of custom roles by id, as far as known. The provider names roles by key, the API by id (trap 17). */
  readonly roleKeys?: ReadonlyMap<string, string>;
};

/** What the provider knows of a token. What is undefined is left out. */
export type TerraformToken = {
  readonly [Part in keyof AccessTokenPost]?: AccessTokenPost[Part] | undefined;
};

type Attribute = readonly [name: string, value: string];

/** Writes a token as HCL. The key is no part of it; the provider puts it into its state when it creates the token. */
export function tokenAsTerraform(post: AccessTokenPost, options: TerraformOptions = {}): string {
  return terraformResource(terraformName({ id: '', name: post.name }), post, options);
}

/** The name of a token's resource, valid in HCL; two tokens may come to the same. */
export function terraformName(subject: KeySubject): string {
  return secretName(subject).replaceAll('-', '_');
}

/** The block of a resource. `comments` stand in it, one a line, for what the provider has no argument for. */
export function terraformResource(
  name: string,
  token: TerraformToken,
  { provider, roleKeys }: TerraformOptions,
  comments: readonly string[] = [],
): string {
  const statements = token.inlineRole ?? [];
  const body = [
    ...[token.description ?? '', ...comments].filter(Boolean).flatMap(comment),
    ...terraformAttributes(tokenAttributes(token, roleKeys), '  '),
    ...(provider === 2 ? statementBlocks(statements) : statementList(statements)),
  ];
  return `resource "launchdarkly_access_token" ${quoteHcl(name)} {\n${body.join('\n')}\n}\n`;
}

function tokenAttributes(token: TerraformToken, roleKeys?: ReadonlyMap<string, string>): Attribute[] {
  const { name, role, customRoleIds, serviceToken, defaultApiVersion } = token;
  const roles = customRoleIds?.map((id) => roleKeys?.get(id) ?? id);
  return [
    ...(name === undefined ? [] : [['name', quoteHcl(name)] as const]),
    ...(role === undefined ? [] : [['role', quoteHcl(role)] as const]),
    ...(roles === undefined ? [] : [['custom_roles', list(roles)] as const]),
    ['service_token', String(serviceToken === true)],
    ...(defaultApiVersion === undefined ? [] : [['default_api_version', String(defaultApiVersion)] as const]),
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
    ...terraformAttributes(statementAttributes(statement), '    '),
    '  }',
  ]);
}

function statementList(statements: readonly StatementJson[]): string[] {
  if (statements.length === 0) return [];
  const objects = statements.flatMap((statement) => [
    '    {',
    ...terraformAttributes(statementAttributes(statement), '      '),
    '    },',
  ]);
  return ['', '  inline_roles = [', ...objects, '  ]'];
}

/** Equal signs stand in one column, as `terraform fmt` puts them. */
export function terraformAttributes(pairs: readonly Attribute[], indent: string): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`);
}

function list(values: readonly string[]): string {
  return `[${values.map(quoteHcl).join(', ')}]`;
}

function comment(text: string): string[] {
  return text.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => `  # ${line.trim()}`.trimEnd());
}
