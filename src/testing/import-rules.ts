// Which area of the program may import which, as a pure function of two names. Paths are relative to `src`, with slashes.
import { domainAreas, featureAreas, queryAreas } from './import-areas.ts';

/** One import as it is written, and the line it stands on. No specifier: what is imported is only known while it runs. */
export type WrittenImport = { readonly specifier: string | undefined; readonly line: number };

/**
 * The areas a file may import besides its own. A name stands for everything below it: `domain` for each folder of the domain. What is
 * not listed here is no area and may import nothing of ours.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...domainAreas,
  store: [],
  api: ['domain', 'store'],
  ...queryAreas,
  ui: ['store', 'domain/time'],
  ...featureAreas,
  boot: ['domain', 'store', 'queries/cache', 'features/token-list', 'features/token-parts', 'ui'],
  app: ['features', 'queries', 'ui', 'domain', 'store'],
  'server/sqlite': [],
  'server/sandbox': ['domain', 'server/sqlite'],
  'server/workspace': ['server/sqlite'],
  'server/gateway': ['server/workspace'],
  server: ['server/gateway', 'server/sandbox', 'server/workspace'],
  launch: [],
  contract: [],
  'main.tsx': ['app', 'boot', 'queries'],
};

/** Single files that an area may import although it may not import the area they are in. */
const doors: Readonly<Record<string, readonly string[]>> = {
  // What no stored text may hold.
  'server/workspace': ['domain/key/pattern.ts'],
  // Rules that the browser's reads and writes follow as well: rate limits, and what counts as a number.
  'server/gateway': [
    'server/sandbox/app.ts',
    'server/config.ts',
    'domain/account/rate-limit.ts',
    'domain/text/loose-number.ts',
    // What a key with policies of its own may surely do.
    'domain/policy/language/parse.ts',
    'domain/token/key-permission.ts',
    // How a token is named where others read it.
    'domain/text/strip-invisible.ts',
    'domain/time/calendar-file.ts',
  ],
  // The account that is asked when no other is named.
  contract: ['server/sandbox/app.ts'],
  // What the gateway is told of the pages.
  server: ['domain/address/paths.ts'],
};

/** The same for tests: what the gateway does with real sockets is proven over one. */
const testDoors: Readonly<Record<string, readonly string[]>> = { 'server/gateway': ['server/listen.ts'] };

/** Every area and file that the rules name: a rule about one that is gone rules nothing. */
export const ruledPlaces: readonly string[] = [
  ...Object.keys(mayImport),
  ...Object.values(mayImport).flat(),
  ...Object.values(doors).flat(),
  ...Object.values(testDoors).flat(),
];

const areas = Object.keys(mayImport);

const aliases = [
  'domain',
  'store',
  'api',
  'queries',
  'ui',
  'features',
  'app',
  'boot',
  'server',
  'launch',
  'testing',
];

/** Areas that run in the browser, or in both places: nothing of Node there. */
const withoutNode = ['domain', 'store', 'api', 'queries', 'ui', 'features', 'app', 'boot', 'main.tsx'];

/**
 * Tests may import what their area may and, to arrange what it gets at second hand, what that may in turn; besides the helpers
 * in `testing`, packages and Node.
 */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Starting what was built is what `launch` is for, and in the browser this file: the build says where it is. */
const loader = 'boot/load-program.ts';

/** What is wrong with a file importing this, or undefined. Styles and data follow the same rules as code. */
export function importProblem(from: string, specifier: string | undefined): string | undefined {
  const own = areaOf(from);
  if (own === undefined) return `${from} is in no area`;
  if (specifier === undefined)
    return own === 'launch' || from === loader ? undefined : 'what is imported is only known while it runs';
  const target = resolveOwn(from, specifier);
  if (target === undefined)
    return isTest(from) || own === 'testing' ? undefined : packageProblem(own, specifier);
  // The one thing of ours that is not in `src`.
  if (target === '../package.json') return undefined;
  const other = areaOf(target);
  if (other === undefined) return `${target} is in no area`;
  if (other === own) return specifier.startsWith('#') ? `inside ${own}, imports are relative` : undefined;
  if (!isAllowed(from, own, target, other)) return `${own} may not import ${other} (${target})`;
  // The server is one folder to its own parts; everywhere else another area has a name.
  const isNeighbour = topOf(from) === 'server' && topOf(target) === 'server';
  return specifier.startsWith('.') && !isNeighbour ? `${other} is imported by its alias` : undefined;
}

function isAllowed(from: string, own: string, target: string, other: string): boolean {
  if (own === 'testing') return true;
  if (other === 'testing') return isTest(from);
  if (doors[own]?.includes(target) === true || mayImport[own]?.some((name) => isWithin(other, name)) === true)
    return true;
  return isTest(from) && (reaches(own, other) || testDoors[own]?.includes(target) === true);
}

/** Whether an area gets at another through those it may import. The table has no circles. */
function reaches(own: string, other: string): boolean {
  return (mayImport[own] ?? []).some(
    (name) => isWithin(other, name) || areas.some((area) => isWithin(area, name) && reaches(area, other)),
  );
}

function isWithin(place: string, folder: string): boolean {
  return place === folder || place.startsWith(`${folder}/`);
}

function packageProblem(own: string, specifier: string): string | undefined {
  const isOfNode = specifier.startsWith('node:');
  if (isOfNode && withoutNode.includes(topOf(own)))
    return `${own} runs where there is no Node (${specifier})`;
  return topOf(own) === 'domain' ? `domain uses no package (${specifier})` : undefined;
}

/** The file of ours that a specifier names, or undefined for a package. Outside `src` it begins with `../`. */
export function resolveOwn(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) {
    const alias = aliases.find((name) => specifier.startsWith(`#${name}/`));
    return alias === undefined ? undefined : specifier.slice(1);
  }
  if (!specifier.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The area that a file belongs to: the longest listed folder that holds it. */
function areaOf(path: string): string | undefined {
  if (topOf(path) === 'testing' || path === 'architecture.test.ts') return 'testing';
  return areas.filter((area) => isWithin(path, area)).toSorted((one, other) => other.length - one.length)[0];
}
