// Actions in the words of the people who use them. Templates: `{}` stands for the things that are acted on.
import data from './action-words.json' with { type: 'json' };
import {
  type ActionInfo,
  findAction,
  findResourceKind,
  resourceKinds,
  type ResourceKind,
} from '#domain/policy/language/catalogue.ts';

type WordsOfActions = Readonly<Record<string, string>>;

const anyKind: WordsOfActions = data.any;
const calledAlso: WordsOfActions = data.calledAlso;
const byKind: Readonly<Record<string, WordsOfActions>> = data.kinds;

const plainVerbs: Readonly<Record<string, string>> = {
  create: 'create {}',
  delete: 'delete {}',
  update: 'change {}',
  view: 'see {}',
};

/** The order in which several actions of one statement are named. */
const told = [
  'see {}',
  ...Object.values(anyKind).slice(0, 3),
  ...data.together.map(({ words }) => words),
  'create {}',
  ...Object.values(byKind).flatMap((words) => Object.values(words)),
  ...Object.values(anyKind),
  'change {}',
  'delete {}',
];
const ranks = new Map(told.map((words, place) => [words, place] as const).toReversed());

/** What an action is called on all of these kinds, such as `turn {} on and off`. Undefined without plain words that fit. */
export function actionWords(kinds: readonly string[], action: string): string | undefined {
  if (action === 'view*') return 'see {}';
  const [words, ...others] = new Set(kinds.map((kind) => wordsOnKind(kind, action)));
  return others.length === 0 ? words : undefined;
}

/** What a search for an action also looks at: what people call it, such as "toggle" for `updateOn`. */
export function actionSearchWords(kinds: readonly string[], action: string): string {
  return `${calledAlso[action] ?? ''} ${kinds.map((kind) => wordsOnKind(kind, action) ?? '').join(' ')}`;
}

/** The note beside a fact that nobody confirmed; empty for what is documented. */
export function confidenceNote({ confidence }: ActionInfo): string {
  if (confidence === undefined) return '';
  return confidence === 'legacy' ? 'No longer used' : 'Not confirmed by LaunchDarkly';
}

/** The place of words among several actions; unknown words come last. */
export function actionRank(words: string): number {
  return ranks.get(words) ?? told.length;
}

/** Sets of actions on one kind that have a name together, such as all that decides who gets a flag. */
export function namedTogether(kinds: readonly string[]): typeof data.together {
  return data.together.filter(({ kind }) => kinds.length === 1 && kinds[0] === kind);
}

function wordsOnKind(kindId: string, action: string): string | undefined {
  const kind = findResourceKind(kindId);
  if (kind === undefined || findAction(kindId, action) === undefined) return undefined;
  return byKind[kindId]?.[action] ?? anyKind[action] ?? wordsByRule(kind, action);
}

/** `createMetric` and `updateMetricName` on metrics need no words of their own. */
function wordsByRule(kind: ResourceKind, action: string): string | undefined {
  const [, verb = '', rest = ''] = /^(create|delete|update|view)(.+)$/.exec(action) ?? [];
  const name = [kind.label.replaceAll(' ', ''), kind.resource.replaceAll('-', '')].find((known) =>
    rest.toLowerCase().startsWith(known.toLowerCase()),
  );
  if (name === undefined) return undefined;
  const part = rest.slice(name.length);
  return part === '' ? plainVerbs[verb] : anyKind[`${verb}${part}`];
}

/** The one kind that has all of these actions and alone has each of them. Empty for no such kind, and for patterns. */
export function kindsWithActions(actions: readonly string[]): readonly string[] {
  const owners = new Set(
    actions.map((action) =>
      resourceKinds.flatMap(({ id }) => (findAction(id, action) === undefined ? [] : [id])).join(),
    ),
  );
  const [only = '', ...others] = owners;
  return others.length > 0 || findResourceKind(only) === undefined ? [] : [only];
}
