// What is installed with the console: exactly what the lock file says, nothing that runs while it is installed, licences we may use.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));

const versions = v.record(v.string(), v.string());
const manifest = v.parse(
  v.object({ dependencies: versions, devDependencies: versions, scripts: versions }),
  readJson('package.json'),
);
const packages = Object.entries(
  v.parse(
    v.object({
      packages: v.record(
        v.string(),
        v.object({
          version: v.string(),
          integrity: v.optional(v.string()),
          resolved: v.optional(v.string()),
          license: v.optional(v.string()),
          hasInstallScript: v.optional(v.boolean()),
          dependencies: v.optional(versions),
          peerDependencies: v.optional(versions),
        }),
      ),
    }),
    readJson('package-lock.json'),
  ).packages,
).filter(([path]) => path !== '');

/** What the policy in CONTRIBUTING.md allows; the last one is for the typeface, the one before it for development only. */
const licences = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '0BSD', 'OFL-1.1'];
const licencesOfTools = [...licences, 'MPL-2.0'];

/** Folders whose code runs neither in the server nor in a browser. */
const toolFolders = ['launch', 'testing', 'contract'];
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(
  (path) =>
    /\.tsx?$/.test(path) &&
    !/\.test\.|dev-plugin|open-for-development/.test(path) &&
    !toolFolders.includes(folderOf(path)),
);
const ofServer = packagesOf(
  sources.filter((path) => folderOf(path) === 'server').map((path) => `src/${path}`),
);
const ofBrowser = packagesOf([
  'index.html',
  ...sources.filter((path) => folderOf(path) !== 'server').map((path) => `src/${path}`),
]);

describe('packages', () => {
  it('are pinned exactly', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are what package.json asks for, by a hash of their content', () => {
    const locked = new Map(
      packages.map(([path, { version }]) => [path.replace('node_modules/', ''), version]),
    );
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([name, version]) => locked.get(name) !== version)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  });

  it('come from the registry that npm is set to, and from nowhere else', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run nothing while they are installed', () => {
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    expect(readFileSync(`${root}.npmrc`, 'utf8')).toMatch(/^ignore-scripts=true$/m);
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(hooks.filter((hook) => hook in manifest.scripts)).toEqual([]);
  });

  it('are dependencies where the server needs them, and development ones where a browser gets them built', () => {
    expect(Object.keys(manifest.dependencies)).toEqual([...ofServer].toSorted());
    expect(
      [...ofBrowser].filter((name) => !ofServer.has(name) && !(name in manifest.devDependencies)),
    ).toEqual([]);
    expect(ofBrowser).toContain('react');
  });

  it('have licences that the policy allows, more of them where nothing of it is shipped', () => {
    const shipped = withWhatTheyNeed([...ofServer, ...ofBrowser]);
    expect(shipped.size).toBeGreaterThan(60);
    const refused = packages.filter(
      ([path, { license = 'none' }]) =>
        !(shipped.has(nameOf(path)) ? licences : licencesOfTools).includes(license),
    );
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});

it('the bill of materials lists every package with its licence and hash', () => {
  const npm = process.env['npm_execpath'];
  const [, ...parameters] = (manifest.scripts['sbom'] ?? '').split(' ');
  const [command, before] = npm?.endsWith('.js') === true ? [process.execPath, [npm]] : ['npm', []];
  const printed = execFileSync(command, [...before, ...parameters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const component = v.object({
    purl: v.string(),
    licenses: v.array(v.unknown()),
    hashes: v.pipe(v.array(v.unknown()), v.minLength(1)),
  });
  const { bomFormat, components } = v.parse(
    v.object({ bomFormat: v.string(), components: v.array(component) }),
    JSON.parse(printed.toString()),
  );
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(
    components.filter(({ licenses }) => licenses.length > 0).map(({ purl }) => purl.split('?')[0]),
  );
  const expected = packages.map(([path, { version }]) => {
    return `pkg:npm/${nameOf(path).replace('@', '%40')}@${version}`;
  });
  expect(expected.filter((purl) => !listed.has(purl))).toEqual([]);
});

function folderOf(path: string): string {
  return path.split(sep)[0] ?? '';
}

/** The name of a package from where it lies: "node_modules/a/node_modules/@b/c" is "@b/c". */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The packages that these files import. */
function packagesOf(paths: readonly string[]): ReadonlySet<string> {
  const specifiers = paths.flatMap((path) =>
    [
      ...readFileSync(`${root}${path}`, 'utf8').matchAll(
        /(?:^import |^(?:import|export|\})[^'\n]* from |import\(|@import )'([^'#./\n][^'\n]*)'/gm,
      ),
    ].map(([, specifier = '']) => specifier),
  );
  const packageNames = specifiers
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return new Set(packageNames);
}

/** These packages and all that they depend on, as the lock file knows it. */
function withWhatTheyNeed(start: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const [path, { dependencies, peerDependencies }] of packages)
      if (nameOf(path) === name) open.push(...Object.keys({ ...dependencies, ...peerDependencies }));
  }
  return found;
}
