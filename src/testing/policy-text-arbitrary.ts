// Policies as people write them: any layout, any order of members, statements that no builder can draw among them.
import * as fc from 'fast-check';
import type { Statement } from '#domain/policy/language/statement.ts';

const pattern = fc.oneof(
  fc.constantFrom('proj/*', 'proj/*:env/production:flag/*', 'member/*:token/*', 'updateOn', 'update*', '*'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const scope = fc.record({
  mode: fc.constantFrom('only' as const, 'except' as const),
  patterns: fc.array(pattern, { maxLength: 4 }),
});

/** Any statement that the builder can hold, half-written ones with empty lists among them. */
export const anyStatement: fc.Arbitrary<Statement> = fc.record({
  effect: fc.constantFrom('allow' as const, 'deny' as const),
  resources: scope,
  actions: scope,
});

function members(statement: Statement): [string, unknown][] {
  return [
    ['effect', statement.effect],
    [statement.resources.mode === 'only' ? 'resources' : 'notResources', statement.resources.patterns],
    [statement.actions.mode === 'only' ? 'actions' : 'notActions', statement.actions.patterns],
  ];
}

const statementJson = anyStatement.chain((statement) =>
  fc.shuffledSubarray(members(statement), { minLength: 3 }).map((entries) => Object.fromEntries(entries)),
);

const undrawable = fc.constantFrom<unknown>(
  { effect: 'allow', resources: ['proj/*'], actions: ['*'], comment: 'kept' },
  { effect: 'Allow', resources: ['proj/*'], actions: ['*'] },
  { effect: 'allow', resources: ['proj/*'], notResources: ['proj/a'], actions: ['*'] },
  'a text',
  7,
  null,
  [],
);

const layout = fc.record({
  indent: fc.constantFrom('', ' ', '  ', '    ', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  before: fc.constantFrom('', '\n', '  '),
  after: fc.constantFrom('', '\n', '\n\n'),
});

/** The text of a policy: always valid JSON, a list of up to six statements. */
export const anyPolicyText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.oneof({ weight: 4, arbitrary: statementJson }, undrawable), { maxLength: 6 }), layout)
  .map(([statements, { indent, newline, before, after }]) => {
    const json = JSON.stringify(statements, undefined, indent);
    return before + json.replaceAll('\n', newline) + after;
  });
