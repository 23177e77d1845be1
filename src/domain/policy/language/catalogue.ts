// What the policy language can name: every kind of resource and the actions that exist on it (contract section 12).
import data from './catalogue-data.json' with { type: 'json' };

/**
 * How well a fact is known; without a mark it is documented. `inferred` follows a naming pattern. `unsure` and `third-party` were
 * seen once or outside the vendor's pages. `legacy` still works but is superseded.
 */
export type Confidence = 'inferred' | 'unsure' | 'legacy' | 'third-party';

export type ResourceScope = 'account' | 'member' | 'project' | 'environment';

export type ActionInfo = {
  readonly name: string;
  readonly summary: string;
  /** The action touches the thing in every environment, so a permission for some environments does not suffice. */
  readonly needsAllEnvironments?: boolean | undefined;
  readonly confidence?: Confidence | undefined;
  /** Year and month in which the vendor announced it. */
  readonly since?: string | undefined;
  readonly note?: string | undefined;
};

export type ResourceKind = {
  /** The chain of segment types, such as `proj:env:flag`. */
  readonly id: string;
  /** The type of the last segment. */
  readonly resource: string;
  readonly label: string;
  /** The specifier that covers every resource of this kind. */
  readonly specifier: string;
  readonly parents: readonly string[];
  readonly scope: ResourceScope;
  readonly group: string;
  readonly taggable: boolean;
  /** Names that may stand in `{name:true}` on this kind's own segment. */
  readonly properties?: readonly string[] | undefined;
  /** Whether `;view:key` may stand on this kind's own segment. */
  readonly views?: boolean | undefined;
  readonly confidence?: Confidence | undefined;
  readonly since?: string | undefined;
  readonly examples?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly actions: readonly ActionInfo[];
};

// TypeScript reads only `string` from a JSON file, so the words of closed sets are checked when it is loaded.
type RecordedAction = Omit<ActionInfo, 'confidence'> & { readonly confidence?: string | undefined };
type RecordedKind = Omit<ResourceKind, 'scope' | 'confidence' | 'actions'> & {
  readonly scope: string;
  readonly confidence?: string | undefined;
  readonly actions: readonly RecordedAction[];
};

const recorded: readonly RecordedKind[] = data;

/** Every known kind of resource, account-wide kinds first. */
export const resourceKinds: readonly ResourceKind[] = recorded.map((kind) => ({
  ...kind,
  scope: readScope(kind.scope),
  confidence: readConfidence(kind.confidence),
  actions: kind.actions.map((action) => ({ ...action, confidence: readConfidence(action.confidence) })),
}));

/** The kinds that most policies are about. */
export const mainKinds: readonly string[] = ['proj:env:flag', 'proj:env', 'proj'];

/** Every kind as lists and summaries show them: flags, environments and projects first, then in the catalogue's order. */
export const shownKinds: readonly ResourceKind[] = [
  ...mainKinds.flatMap((id) => resourceKinds.filter((kind) => kind.id === id)),
  ...resourceKinds.filter(({ id }) => !mainKinds.includes(id)),
];

const kindsById = new Map(resourceKinds.map((kind) => [kind.id, kind]));

const actionsByKind = new Map(
  resourceKinds.map((kind) => [kind.id, new Map(kind.actions.map((action) => [action.name, action]))]),
);

/** Finds a kind by its chain of segment types, such as `proj:env:flag`. */
export function findResourceKind(id: string): ResourceKind | undefined {
  return kindsById.get(id);
}

/** Finds an action by its exact name; names repeat between kinds with different meanings, so the kind is needed. */
export function findAction(kindId: string, name: string): ActionInfo | undefined {
  return actionsByKind.get(kindId)?.get(name);
}

/** The kinds whose last segment has this type: two for `aiconfig`, none when the type is unknown. */
export function findKindsOfType(type: string): readonly ResourceKind[] {
  return resourceKinds.filter((kind) => kind.resource === type);
}

function readScope(value: string): ResourceScope {
  if (value === 'account' || value === 'member' || value === 'project' || value === 'environment') {
    return value;
  }
  throw new Error(`The catalogue holds an unknown scope: ${value}`);
}

function readConfidence(value: string | undefined): Confidence | undefined {
  if (
    value === undefined ||
    value === 'inferred' ||
    value === 'unsure' ||
    value === 'legacy' ||
    value === 'third-party'
  ) {
    return value;
  }
  throw new Error(`The catalogue holds an unknown confidence: ${value}`);
}
