// The commands of docs/operating.md, taken from the page and run as they are in an empty folder; then what they made is used for real.
// In place of programs that change the machine stand ones that note their arguments. nginx and curl: e2e/sub-path/deploy.spec.ts.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { buildServer, startProcess } from '#testing/console-process.ts';
import { startPostgres } from '#testing/postgres.ts';
import { Client } from 'pg';
import { readConfig } from './config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/operating.md'), 'utf8');

/** The blocks of shell commands by the headings that they stand under. */
const blocks = new Map(
  [...page.matchAll(/^## (.+)\n(?:(?!^## )[^\0])*?^```sh\n([^\0]*?)^```$/gm)].map(
    ([, heading = '', commands = '']) => [heading, commands],
  ),
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operating-'));
  mkdirSync(join(folder, 'programs'));
  mkdirSync(join(folder, 'work'));
  for (const program of ['docker', 'kubectl', 'npm', 'systemctl', 'curl']) {
    const note = `#!/bin/sh\nprintf '%s\\037' "$(basename "$0")" "$(pwd)" "$@" >> ${folder}/noted; echo >> ${folder}/noted\n`;
    writeFileSync(join(folder, 'programs', program), note, { mode: 0o755 });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a block in the folder `work`, and gives what was noted of the programs: name, folder and arguments. */
function run(commands: string): readonly (readonly string[])[] {
  const { status, stderr } = spawnSync('sh', ['-eu', '-c', commands], {
    cwd: join(folder, 'work'),
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'programs')}:${process.env['PATH'] ?? ''}` },
  });
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(join(folder, 'noted'), 'utf8')
    .split('\u001f\n')
    .slice(0, -1)
    .map((line) => line.split('\u001f'));
}

const made = (path: string) => readFileSync(join(folder, 'work/deploy', path), 'utf8');

it('the page has these blocks of commands, and each is run here', () => {
  expect([...blocks.keys()]).toEqual(['With containers', 'With Kubernetes', 'With systemd']);
  expect(page.match(/^```sh$/gm)).toHaveLength(blocks.size);
});

it('with containers: the secrets that it makes open the database that compose.yaml makes', async () => {
  cpSync(join(root, 'deploy'), join(folder, 'work/deploy'), { recursive: true });
  const noted = run(blocks.get('With containers') ?? '');
  const deploy = join(folder, 'work/deploy');
  expect(noted).toEqual([
    ['docker', deploy, 'compose', 'up', '--detach', '--build'],
    ['curl', deploy, 'https://console.example.com/healthz'],
  ]);
  // Others than root read them in the containers.
  for (const file of ['session_secret', 'postgres_password', 'database_password', 'database_url'])
    expect(statSync(join(deploy, file)).mode & 0o777).toBe(0o444);

  const [built, postgres] = await Promise.all([buildServer(), startPostgres()]);
  const socket = new URL(await postgres.createDatabase()).searchParams.get('host') ?? '';
  const database = spawnSync('sh', [join(deploy, 'create-database.sh')], {
    encoding: 'utf8',
    env: {
      PATH: `${postgres.programs}:${process.env['PATH'] ?? ''}`,
      PGHOST: socket,
      POSTGRES_USER: 'postgres',
      DATABASE_PASSWORD_FILE: join(deploy, 'database_password'),
    },
  });
  expect([database.status, database.stderr]).toEqual([0, '']);
  // The name of the container is a socket here.
  const url = made('database_url').trim().replace('@postgres/', '@localhost/');
  expect(made('database_url')).toContain(`:${made('database_password').trim()}@postgres/console`);
  const here = `${url}?host=${encodeURIComponent(socket)}`;
  writeFileSync(join(folder, 'database_url'), `${here}\n`);
  const running = await startProcess(built.entry, {
    SESSION_SECRET_FILE: join(deploy, 'session_secret'),
    DATABASE_URL_FILE: join(folder, 'database_url'),
    SANDBOX: 'off',
  });
  const client = new Client({ connectionString: here });
  await client.connect();
  await expect
    .poll(async () => (await client.query("select to_regclass('record') as found")).rows)
    .toEqual([{ found: 'record' }]);
  await client.end();
  expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
  expect(await running.end('SIGTERM')).toBe(0);
  await postgres.remove();
  built.remove();
});

it('with Kubernetes: it makes the image and the secret that kubernetes.yaml names', () => {
  cpSync(join(root, 'deploy'), join(folder, 'work/deploy'), { recursive: true });
  const work = join(folder, 'work');
  const [build, push, secret = [], apply] = run(blocks.get('With Kubernetes') ?? '');
  const documents = parseAllDocuments(readFileSync(join(root, 'deploy/kubernetes.yaml'), 'utf8'));
  const schema = v.object({
    spec: v.object({
      template: v.object({
        spec: v.object({
          containers: v.tuple([
            v.object({
              image: v.string(),
              env: v.array(v.object({ name: v.string(), value: v.string() })),
              volumeMounts: v.tuple([v.object({ name: v.string(), mountPath: v.string() }), v.unknown()]),
            }),
          ]),
          volumes: v.looseTuple([v.object({ secret: v.object({ secretName: v.string() }) })]),
        }),
      }),
    }),
  });
  const { containers, volumes } = v.parse(schema, documents[0]?.toJS()).spec.template.spec;
  const [{ image, env, volumeMounts }] = containers;
  expect(build).toEqual(['docker', work, 'build', '--tag', image, '.']);
  expect(push).toEqual(['docker', work, 'push', image]);
  expect(apply).toEqual(['kubectl', work, 'apply', '--filename', 'deploy/kubernetes.yaml']);
  expect(secret.slice(2, 6)).toEqual(['create', 'secret', 'generic', volumes[0].secret.secretName]);
  const literals = new Map(
    secret.slice(6).map((text) => {
      const [, name = '', value = ''] = /^--from-literal=(\w+)=(.+)$/.exec(text) ?? [];
      return [`${volumeMounts[0].mountPath}/${name}`, value];
    }),
  );
  const valueOf = (setting: string) =>
    literals.get(env.find(({ name }) => name === `${setting}_FILE`)?.value ?? '');
  const config = readConfig({
    HOST: '0.0.0.0',
    SESSION_SECRET: valueOf('SESSION_SECRET'),
    DATABASE_URL: valueOf('DATABASE_URL'),
  });
  expect(config.workspace?.database.kind).toBe('postgres');
});

it('with systemd: what it copies starts as the unit says', async () => {
  const built = await buildServer();
  const work = join(folder, 'work');
  cpSync(join(root, 'deploy'), join(work, 'deploy'), { recursive: true });
  cpSync(built.folder, join(work, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(work, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  // What every machine with systemd has.
  mkdirSync(join(folder, 'etc/systemd/system'), { recursive: true });
  const here = (text: string) => text.replaceAll(/(?<=^|[ :=])\/(opt|etc)\//gm, `${folder}/$1/`);
  const noted = run(here(blocks.get('With systemd') ?? ''));
  expect(noted.map(([program, , ...rest]) => [program, ...rest].join(' '))).toEqual([
    'npm ci',
    'npm run build',
    'npm prune --omit=dev',
    'systemctl enable --now access-token-console',
  ]);
  const unit = here(readFileSync(join(folder, 'etc/systemd/system/access-token-console.service'), 'utf8'));
  const valuesOf = (name: string) =>
    [...unit.matchAll(new RegExp(`^${name}=(.+)$`, 'gm'))].map(([, value = '']) => value);
  const [credential = '', secretFile = ''] = valuesOf('LoadCredential').join('').split(/:(.+)/);
  // Only root reads it; the service is given a copy.
  expect(statSync(dirname(secretFile)).mode & 0o077).toBe(0);
  mkdirSync(join(folder, 'credentials'));
  cpSync(secretFile, join(folder, 'credentials', credential));
  const settings = Object.fromEntries(
    valuesOf('Environment')
      .join(' ')
      .replaceAll('%S', join(folder, 'state'))
      .replaceAll('%d', join(folder, 'credentials'))
      .split(' ')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const [, entry = ''] = valuesOf('ExecStart').join('').split(' ');
  const running = await startProcess(entry, { ...settings, PORT: '0' }, [], {
    cwd: valuesOf('WorkingDirectory').join(''),
  });
  expect((await fetch(`${running.address}/readyz`)).status).toBe(200);
  expect(statSync(join(folder, 'state/access-token-console/workspace.db')).size).toBeGreaterThan(0);
  expect(await running.end('SIGTERM')).toBe(0);
  built.remove();
});
