// What is installed with the console: exactly what the lock file says, nothing that runs while it is installed, licences we may use.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
          dev: v.optional(v.boolean()),
        }),
      ),
    }),
    readJson('package-lock.json'),
  ).packages,
).filter(([path]) => path !== '');

/** What the policy in CONTRIBUTING.md allows; the last one is for the typeface, the one before it for development only. */
const licences = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '0BSD', 'OFL-1.1'];
const licencesOfTools = [...licences, 'MPL-2.0'];

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

  it('have licences that the policy allows', () => {
    const refused = packages.filter(
      ([, { license = 'none', dev }]) => !(dev === true ? licencesOfTools : licences).includes(license),
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
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `pkg:npm/${name.replace('@', '%40')}@${version}`;
  });
  expect(expected.filter((purl) => !listed.has(purl))).toEqual([]);
});
