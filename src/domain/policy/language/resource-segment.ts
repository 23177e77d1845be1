// Reads one segment of a resource specifier, `type/name;qualifier,qualifier` (grammar: contract section 12).
import { resourceProblem } from './resource-problem.ts';
import type { ResourceProblem } from './resource-problem.ts';

export type SpecifierSegment = {
  readonly type: string;
  /** A key or identifier with `*` anywhere, or `${roleAttribute/x}`; empty for the bare words `acct` and `ip-allowlist`. */
  readonly name: string;
  /** Tags that must all be present; each may hold `*`. */
  readonly tags: readonly string[];
  readonly properties: Readonly<Record<string, boolean>>;
  /** Keys of views; the thing must be in all of them. `${roleAttribute/x}` stands for one of the views that it lists. */
  readonly views: readonly string[];
};

/** A segment with the place of its first character and of the colon or end that closes it. */
export type PlacedSegment = {
  readonly kind: 'segment';
  readonly segment: SpecifierSegment;
  readonly at: number;
  readonly end: number;
};

const typePattern = /[^:;,/{}\s$]*/y;
const namePattern = /\$\{roleAttribute\/[\w.-]+\}|[^:;,/{}\s$]+/y;
const propertyPattern = /\{([A-Za-z]\w*):(true|false)\}/y;
// A tag may itself be called "view". Then what follows the colon is the next segment, which has a slash.
const viewPattern = /view:(\$\{roleAttribute\/[\w.-]+\}|[^:;,/{}\s$]+)(?=[:;,]|$)/y;
const tagPattern = /[^:;,/{}\s$]+/y;

/** Reads the segment that starts at `at`. */
export function readSegment(text: string, at: number): PlacedSegment | ResourceProblem {
  const type = take(typePattern, text, at)?.[0] ?? '';
  const afterType = at + type.length;
  if (type === '') {
    return text[at] === '/'
      ? resourceProblem(text, 'stray-slash', at, 'expected a resource type, not a slash.')
      : unexpected(text, at, 'empty-segment', 'resource type missing.');
  }
  if (type.includes('*')) {
    return resourceProblem(
      text,
      'lone-star',
      at,
      '* can’t replace a resource type; name one, such as proj/*.',
    );
  }
  const slash = text[afterType] === '/';
  const name = slash ? (take(namePattern, text, afterType + 1)?.[0] ?? '') : '';
  const afterName = slash ? afterType + 1 + name.length : afterType;
  if (slash && name === '') {
    return nameProblem(text, afterName, type);
  }
  const read = text[afterName] === ';' ? readQualifiers(text, afterName + 1) : noQualifiers(afterName);
  if (read.kind === 'problem') {
    return read;
  }
  const { end, tags, properties, views } = read;
  if (end < text.length && text[end] !== ':') {
    return unexpected(text, end, 'unexpected-character', `"${text[end]}" isn’t allowed here.`);
  }
  return { kind: 'segment', segment: { type, name, tags, properties, views }, at, end };
}

type Qualifiers = Pick<SpecifierSegment, 'tags' | 'properties' | 'views'> & {
  readonly kind: 'qualifiers';
  readonly end: number;
};

function noQualifiers(end: number): Qualifiers {
  return { kind: 'qualifiers', tags: [], properties: {}, views: [], end };
}

function readQualifiers(text: string, start: number): Qualifiers | ResourceProblem {
  const tags: string[] = [];
  const views: string[] = [];
  const properties: Record<string, boolean> = {};
  for (let at = start; ; at += 1) {
    const property = take(propertyPattern, text, at);
    const view = property === undefined ? take(viewPattern, text, at) : undefined;
    const found = property ?? view ?? take(tagPattern, text, at);
    if (found === undefined) {
      return qualifierProblem(text, at);
    }
    if (property?.[1] !== undefined) {
      if (Object.hasOwn(properties, property[1])) {
        return resourceProblem(text, 'repeated-property', at, `"${property[1]}" appears twice.`);
      }
      properties[property[1]] = property[2] === 'true';
    } else if (view?.[1] !== undefined) {
      views.push(view[1]);
    } else {
      tags.push(found[0]);
    }
    at += found[0].length;
    if (text[at] !== ',') {
      return { kind: 'qualifiers', tags, properties, views, end: at };
    }
  }
}

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const roleAttributeForm =
  'write a role attribute as ${roleAttribute/name}, in place of a whole name or view.';

function nameProblem(text: string, at: number, type: string): ResourceProblem {
  if (text[at] === '$') {
    return resourceProblem(text, 'bad-role-attribute', at, roleAttributeForm);
  }
  return unexpected(text, at, 'missing-name', `"${type}" needs a name; use ${type}/* for all.`);
}

function qualifierProblem(text: string, at: number): ResourceProblem {
  return text[at] === '{'
    ? resourceProblem(
        text,
        'bad-qualifier',
        at,
        'write a property as {name:true} or {name:false}, without spaces.',
      )
    : unexpected(text, at, 'bad-qualifier', 'tag, property or view missing.');
}

/** The most telling problem for the character at this place, or the given one when the character is fine. */
function unexpected(
  text: string,
  at: number,
  code: ResourceProblem['code'],
  detail: string,
): ResourceProblem {
  const character = text[at] ?? '';
  if (character === '/') {
    return resourceProblem(text, 'stray-slash', at, 'one slash too many.');
  }
  if (/\s/.test(character)) {
    return resourceProblem(text, 'unexpected-character', at, 'spaces aren’t allowed.');
  }
  if (character === '$') {
    return resourceProblem(text, 'bad-role-attribute', at, roleAttributeForm);
  }
  if (character === ';') {
    return resourceProblem(
      text,
      'bad-qualifier',
      at,
      'put qualifiers after one semicolon, separated by commas.',
    );
  }
  return resourceProblem(text, code, at, detail);
}
