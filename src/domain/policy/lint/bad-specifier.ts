import { parseResource } from '#domain/policy/language/resource.ts';
import type { ResourceProblem } from '#domain/policy/language/resource-problem.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { kindNamedBy, kindsNamedBy, spelledChain } from '#domain/policy/language/statement-kinds.ts';
import { closestWord } from './closest-word.ts';
import { repairWith } from './finding.ts';
import type { LintRule } from './rule.ts';
import { isResourceList, type EntryView } from './statement-view.ts';

/**
 * A resource specifier that the API would refuse (contract section 12); a lone star has a rule of its own. An unknown kind may be
 * newer than this program, so it is a warning.
 */
export const badSpecifier: LintRule = ({ statements }) =>
  statements.flatMap((view) =>
    view.lists
      .filter(isResourceList)
      .flatMap(({ entries }) => entries.map((entry) => ({ entry, entries })))
      .flatMap(({ entry, entries }) => {
        const parse = parseResource(entry.text);
        if (parse.kind === 'specifier' || parse.code === 'lone-star') return [];
        const mayBeNew = parse.code === 'unknown-kind';
        return [
          {
            code: mayBeNew ? 'unknown-kind' : 'bad-specifier',
            severity: mayBeNew ? 'warning' : 'error',
            message: mayBeNew ? newKindText(entry.text) : sentenceOf(parse),
            pointer: entry.pointer,
            statement: view.index,
            range: { from: entry.node.from, to: entry.node.to },
            ...repairOf(entry, entries),
          },
        ];
      }),
  );

/** The detail of a problem without the API's opening words: the text marks the place anyway. */
function sentenceOf({ message }: ResourceProblem): string {
  const detail = /at character \d+: (.*)$/s.exec(message)?.[1] ?? message;
  return `Not a valid resource specifier: ${detail}`;
}

function newKindText(text: string): string {
  const type = spelledChain(text).split(':').at(-1) ?? '';
  return `Unknown resource type "${type}". If it’s new, keep it. If it’s a typo, LaunchDarkly will reject it.`;
}

/** A statement names one kind only, so a repair keeps to the kind of the entries beside it. */
function repairOf(
  { text, node, index }: EntryView,
  entries: readonly EntryView[],
): ReturnType<typeof repairWith> {
  const others = kindsNamedBy(entries.flatMap((entry) => (entry.index === index ? [] : [entry.text])));
  const meant = candidates(text)
    .filter((candidate) => parseResource(candidate).kind === 'specifier')
    .find((candidate) => others.every((kind) => kind === kindNamedBy(candidate)));
  if (meant === undefined) return {};
  return repairWith(`Change to ${meant}`, { from: node.from, to: node.to, insert: JSON.stringify(meant) });
}

/** What may have been meant, the smallest change first. */
function candidates(text: string): readonly string[] {
  const tidy = text
    .trim()
    .replaceAll(/\s*([:;,/])\s*/g, '$1')
    .replaceAll(/:\/+/g, ':')
    .replaceAll(/^:+|:+$/g, '');
  const slashes = tidy.replaceAll(/\/(?=(?:env|flag|segment|metric|token)\/)/g, ':');
  const forms = [tidy, slashes, spelt(slashes)];
  return [...forms, ...forms.map(named), ...forms.map(named).map(complete)].filter((one) => one !== text);
}

/** Types of segments in the spelling that the catalogue knows. */
function spelt(text: string): string {
  const types = new Set(resourceKinds.flatMap(({ id }) => id.split(':')));
  const aliases: Readonly<Record<string, string>> = {
    project: 'proj',
    projects: 'proj',
    environment: 'env',
    flags: 'flag',
  };
  return mapSegments(text, (type, rest) => {
    const known = types.has(type) ? type : (aliases[type] ?? closestWord(type, types) ?? type);
    return known + rest;
  });
}

/** Every segment with a name: `proj` becomes `proj/*`. */
function named(text: string): string {
  return mapSegments(text, (type, rest) => {
    if (type === 'acct' || type === 'ip-allowlist') return type + rest;
    return rest.startsWith('/') && rest.length > 1 ? type + rest : `${type}/*${rest.replace(/^\//, '')}`;
  });
}

/** The segments that are missing before the last one: `flag/x` becomes `proj/*:env/*:flag/x`. */
function complete(text: string): string {
  const segments = text.split(':').map((segment) => ({ type: segment.split(/[/;]/)[0] ?? '', segment }));
  const last = segments.at(-1)?.type;
  const kind = resourceKinds.find(({ resource }) => resource === last);
  if (kind === undefined) return text;
  const chain = kind.id.split(':');
  if (segments.some(({ type }) => !chain.includes(type))) return text;
  return chain.map((type) => segments.find((one) => one.type === type)?.segment ?? `${type}/*`).join(':');
}

function mapSegments(text: string, change: (type: string, rest: string) => string): string {
  // A colon inside braces belongs to a property, one after `view` to a qualifier.
  return text
    .split(/:(?![^{]*\})(?<!;view:|,view:)/)
    .map((segment) => {
      const type = /^[^/;]*/.exec(segment)?.[0] ?? '';
      return change(type, segment.slice(type.length));
    })
    .join(':');
}
