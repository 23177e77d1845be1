// What someone saw when they last looked at the review, and what has changed since.
import type { Steps } from '#domain/computing/steps.ts';
import type { Statement } from '#domain/policy/language/statement.ts';
import type { AccessGrant, AccessSet } from '#domain/policy/reason/access-set.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import type { ReviewThresholds } from './thresholds.ts';
import type { ReviewedToken } from './urgency.ts';

export type Look = {
  /** Epoch ms. */
  readonly at: number;
  /** Findings that other thresholds gave cannot be compared. */
  readonly thresholds: string;
  /** Whose tokens the session could see. A look of another session may lack tokens that are there. */
  readonly scope: string;
  readonly accesses: readonly AccessSet[];
  /** A line for each token, which is a tenth of the time that reading ten thousand values would take at once. */
  readonly tokens: string;
};

/** A token as it was: a line of a look. */
type LookedToken = {
  readonly id: string;
  readonly name: string;
  /** Its place among the accesses of the look. */
  readonly access: number;
  /** Whether a use was recorded. */
  readonly isUsed: boolean;
  /** The rules that surely applied, ignored ones included. */
  readonly rules: readonly string[];
};

/** What can have happened to a token that is there now; `unclear`: whether it has more or less access can't be decided. */
export const lookChanges = ['created', 'more', 'less', 'unclear', 'first-use', 'new', 'resolved'] as const;

export type LookChange = (typeof lookChanges)[number];

/** Tokens whose access was another, and is another now. */
export type AccessMove = {
  readonly before: AccessSet;
  readonly after: AccessSet;
  readonly tokens: readonly ReviewedToken[];
};

export type LookDifference = {
  readonly at: number;
  readonly created: readonly ReviewedToken[];
  /** The names of those that are gone. */
  readonly gone: readonly string[];
  readonly firstUse: readonly ReviewedToken[];
  /** Empty if the thresholds were others. */
  readonly newFindings: readonly ReviewedToken[];
  /** Findings that are gone although no one ignored them. Empty if the thresholds were others. */
  readonly resolved: readonly ReviewedToken[];
  readonly moves: readonly AccessMove[];
};

export type AccessOf = (token: AccessToken) => AccessSet | undefined;

function thresholdsText({ idleDays, keyAgeDays, awayDays }: ReviewThresholds): string {
  return `${idleDays} ${keyAgeDays} ${awayDays}`;
}

/** A step takes a few milliseconds. */
const tokensPerStep = 250;

/** Notes what is to be seen at `at` (epoch ms). `accessOf` must give the same object for the same access. */
export function* lookInSteps(
  reviewed: readonly ReviewedToken[],
  accessOf: AccessOf,
  { thresholds, scope }: { readonly thresholds: ReviewThresholds; readonly scope: string },
  at: number,
): Steps<Look> {
  const places = new Map<AccessSet, number>();
  const lines: string[] = [];
  for (const [index, one] of reviewed.entries()) {
    if (index % tokensPerStep === 0) yield;
    const { token } = one;
    const access = accessOf(token);
    if (access === undefined) continue;
    const place = places.get(access) ?? places.size;
    places.set(access, place);
    const isUsed = token.lastUsedAt !== undefined;
    lines.push(
      lineOf({ id: token.id, name: tokenTitle(token), access: place, isUsed, rules: [...sureRules(one)] }),
    );
  }
  return {
    at,
    thresholds: thresholdsText(thresholds),
    scope,
    accesses: [...places.keys()],
    tokens: lines.join('\n'),
  };
}

function lineOf({ id, name, access, isUsed, rules }: LookedToken): string {
  return [id, access, isUsed ? 1 : 0, rules.join(' '), name.replaceAll(/\s+/g, ' ')].join('\t');
}

function readLine(line: string): LookedToken | undefined {
  const [id = '', access = '', used = '', rules = '', name = ''] = line.split('\t');
  if (id === '') return undefined;
  return { id, name, access: Number(access), isUsed: used === '1', rules: rules.split(' ').filter(Boolean) };
}

/** Compares what is there now with an earlier look. The tokens keep the order of `reviewed`. */
export function* compareLookInSteps(
  look: Look,
  reviewed: readonly ReviewedToken[],
  accessOf: AccessOf,
  thresholds: ReviewThresholds,
): Steps<LookDifference> {
  const before = new Map<string, LookedToken>();
  for (const [index, line] of look.tokens.split('\n').entries()) {
    if (index % tokensPerStep === 0) yield;
    const token = readLine(line);
    if (token !== undefined) before.set(token.id, token);
  }
  const textsBefore: string[] = [];
  for (const access of look.accesses) {
    if (textsBefore.length % 50 === 0) yield;
    textsBefore.push(accessText(access));
  }
  const textOf = rememberedText();
  const isSameMeasure = look.thresholds === thresholdsText(thresholds);
  const created: ReviewedToken[] = [];
  const firstUse: ReviewedToken[] = [];
  const newFindings: ReviewedToken[] = [];
  const resolved: ReviewedToken[] = [];
  const moves = new Map<string, AccessMove & { readonly tokens: ReviewedToken[] }>();
  for (const [index, one] of reviewed.entries()) {
    if (index % tokensPerStep === 0) yield;
    const { token } = one;
    const known = before.get(token.id);
    before.delete(token.id);
    if (known === undefined) {
      created.push(one);
      continue;
    }
    if (!known.isUsed && token.lastUsedAt !== undefined) firstUse.push(one);
    const now = sureRules(one);
    if (isSameMeasure && [...now].some((rule) => !known.rules.includes(rule))) newFindings.push(one);
    if (isSameMeasure && known.rules.some((rule) => isResolved(rule, one, now))) resolved.push(one);
    const access = accessOf(token);
    const accessBefore = look.accesses[known.access];
    if (access === undefined || accessBefore === undefined) continue;
    const textBefore = textsBefore[known.access];
    if (textOf(access) === textBefore) continue;
    const key = `${known.access} ${textOf(access)}`;
    const move = moves.get(key) ?? { before: accessBefore, after: access, tokens: [] };
    move.tokens.push(one);
    moves.set(key, move);
  }
  const gone = [...before.values()].map(({ name }) => name);
  return { at: look.at, created, gone, firstUse, newFindings, resolved, moves: [...moves.values()] };
}

function sureRules({ findings, ignored = [] }: ReviewedToken): ReadonlySet<string> {
  return new Set([
    ...findings.flatMap(({ rule, answer }) => (answer === 'yes' ? [rule] : [])),
    ...ignored.map(({ rule }) => rule),
  ]);
}

/** What cannot be decided now is not resolved. */
function isResolved(rule: string, { findings }: ReviewedToken, now: ReadonlySet<string>): boolean {
  return !now.has(rule) && findings.every((finding) => finding.rule !== rule);
}

function rememberedText(): (access: AccessSet) => string {
  const texts = new Map<AccessSet, string>();
  return (access) => {
    const text = texts.get(access) ?? accessText(access);
    texts.set(access, text);
    return text;
  };
}

/** The same for two accesses that are written alike, whatever the order of their fields. */
function accessText({ grants, cap }: AccessSet): string {
  return JSON.stringify([grants.map(grantParts), ...(cap === undefined ? [] : [cap.grants.map(grantParts)])]);
}

function grantParts(grant: AccessGrant): unknown {
  if (grant.kind === 'unreadable') return [grant.name];
  const { policy, base, possibleBase = [], isBaseRole = false, attributes } = grant;
  const held =
    attributes.kind === 'unknown'
      ? attributes.holder
      : Object.entries(attributes.values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...[policy, base, possibleBase].map((one) => one.map(statementParts)), isBaseRole, held];
}

function statementParts({ effect, resources, actions }: Statement): unknown {
  return [effect, resources.mode, resources.patterns, actions.mode, actions.patterns];
}
