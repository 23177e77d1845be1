// The files of docs/operating.md, read as what they are for: they parse, and name only settings and files that exist.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { buildServer, startProcess } from '#testing/console-process.ts';
import { startPostgres } from '#testing/postgres.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The settings that README, docs/sandbox.md and the tables of the operator's page list, and those of Node. */
const settings = new Set(
  ['README.md', 'docs/sandbox.md']
    .map(read)
    .concat(read('docs/operating.md').match(/^\| `[A-Z].+$/gm) ?? [])
    .flatMap((text) => text.match(/`[A-Z][A-Z_]+`/g) ?? [])
    .map((name) => name.slice(1, -1))
    .concat('NODE_ENV'),
);
const unknown = (names: readonly string[]) => names.filter((name) => !settings.has(name));

/** The folders of what `npm prune --omit=dev` leaves on this machine. */
function productionPackages(): readonly string[] {
  const { packages } = v.parse(
    v.object({ packages: v.record(v.string(), v.object({ dev: v.optional(v.boolean()) })) }),
    JSON.parse(read('package-lock.json')),
  );
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true && existsSync(join(root, path)))
    .map(([path]) => path);
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

describe('the Dockerfile', () => {
  const steps = read('Dockerfile')
    .split('\n')
    .flatMap((line) => {
      const [, instruction = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
      return instruction === '' ? [] : [{ instruction, rest }];
    });
  const lastFrom = steps.findLastIndex(({ instruction }) => instruction === 'FROM');
  const [building, running] = [steps.slice(0, lastFrom), steps.slice(lastFrom)];
  const of = (list: typeof steps, instruction: string) =>
    list.filter((step) => step.instruction === instruction).map(({ rest }) => rest);
  const environment = Object.fromEntries(
    of(running, 'ENV').flatMap((rest) =>
      [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );

  it('copies what is there, and the ignore file lets it through', () => {
    const copied = of(building, 'COPY').flatMap((rest) => rest.split(' ').slice(0, -1));
    const lets = read('.dockerignore').split('\n');
    expect(copied.filter((path) => !existsSync(join(root, path)) || !lets.includes(`!${path}`))).toEqual([]);
    expect(lets[0]).toBe('*');
  });

  it('runs scripts that are there, and keeps the tools out of what runs', () => {
    const { scripts } = v.parse(
      v.object({ scripts: v.record(v.string(), v.string()) }),
      JSON.parse(read('package.json')),
    );
    expect(of(building, 'RUN')).toEqual(['npm ci', 'npm run build', 'npm prune --omit=dev']);
    expect(scripts['build']).toContain('vite build --ssr');
    expect(of(running, 'RUN')).toEqual([]);
  });

  it('sets settings that exist, and no secret', () => {
    expect(unknown(Object.keys(environment))).toEqual([]);
    expect(Object.keys(environment).filter((name) => name.includes('SECRET'))).toEqual([]);
  });

  it('makes what starts without root in a folder that it can’t write', async () => {
    const built = await buildServer();
    const folder = mkdtempSync(join(tmpdir(), 'image-'));
    chmodSync(folder, 0o755);
    for (const rest of of(running, 'COPY')) {
      const [, from = ''] = /^--from=build \/console\/(\S+) \S+$/.exec(rest) ?? [];
      if (from === 'node_modules')
        for (const path of productionPackages()) copy(join(root, path), join(folder, path));
      else copy(from === 'dist' ? built.folder : join(root, from), join(folder, from));
    }
    chmodSync(join(folder, 'dist'), 0o755);
    const [user = ''] = of(running, 'USER');
    const [uid = '', gid = ''] = user.split(':');
    expect([uid, gid].map(Number).every((id) => id > 0)).toBe(true);
    const [command = '[]'] = of(running, 'CMD');
    const [program, file = ''] = v.parse(v.array(v.string()), JSON.parse(command));
    expect([program, file]).toEqual(['node', 'dist/server/main.js']);
    const secretFile = join(folder, 'session_secret');
    writeFileSync(secretFile, 'x'.repeat(32));
    const isRoot = process.getuid?.() === 0;
    const console = await startProcess(
      join(folder, file),
      { ...environment, PORT: '0', HOST: '127.0.0.1', SANDBOX: 'off', SESSION_SECRET_FILE: secretFile },
      [],
      isRoot ? { uid: Number(uid), gid: Number(gid), cwd: folder } : { cwd: folder },
    );
    const health = await fetch(`${console.address}/healthz`);
    expect(health.status).toBe(200);
    expect(await console.end('SIGTERM')).toBe(0);
    rmSync(folder, { recursive: true });
    built.remove();
  });
});

describe('compose.yaml', () => {
  const service = v.object({
    environment: v.optional(v.record(v.string(), v.string())),
    volumes: v.optional(v.array(v.string())),
    secrets: v.optional(v.array(v.string())),
    read_only: v.boolean(),
    depends_on: v.optional(v.array(v.string())),
  });
  const compose = v.parse(
    v.object({
      services: v.record(v.string(), service),
      secrets: v.record(v.string(), v.object({ file: v.string() })),
    }),
    parse(read('deploy/compose.yaml'), { merge: true }),
  );

  it('names settings, files and services that exist', () => {
    const services = Object.values(compose.services);
    const { environment = {} } = compose.services['console-1'] ?? {};
    expect(Object.keys(environment)).toContain('DATABASE_URL_FILE');
    expect(unknown(Object.keys(environment))).toEqual([]);
    const mounted = services.flatMap(({ volumes = [] }) => volumes.map((text) => text.split(':')[0] ?? ''));
    // The certificate is the operator's, and the folder of the database is made by the engine.
    const given = mounted.filter((path) => path.startsWith('./') && path !== './tls');
    expect(given.filter((path) => !existsSync(join(root, 'deploy', path)))).toEqual([]);
    const made = [...read('docs/operating.md').matchAll(/ > (\w+)$/gm)].map(([, file]) => `./${file}`);
    expect(made.toSorted()).toEqual(
      Object.values(compose.secrets)
        .map(({ file }) => file)
        .toSorted(),
    );
    expect(
      services.flatMap(({ secrets = [] }) => secrets).filter((name) => !(name in compose.secrets)),
    ).toEqual([]);
    const upstream = [...read('deploy/nginx.conf').matchAll(/server (console-\d):4400;/g)].map(
      ([, name]) => name,
    );
    expect(upstream).toEqual(Object.keys(compose.services).filter((name) => name.startsWith('console-')));
    expect(compose.services['nginx']?.depends_on).toEqual(upstream);
  });

  it('gives each console the same settings, and lets none write', () => {
    expect(compose.services['console-1']).toEqual(compose.services['console-2']);
    expect(Object.values(compose.services).every(({ read_only }) => read_only)).toBe(true);
  });
});

it('create-database.sh makes a database whose role is no superuser', async () => {
  const postgres = await startPostgres();
  const socket = new URL(await postgres.createDatabase()).searchParams.get('host') ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  writeFileSync(join(folder, 'password'), 'abc123\n');
  const { status, stderr } = spawnSync('sh', [join(root, 'deploy/create-database.sh')], {
    encoding: 'utf8',
    env: {
      PATH: `${postgres.programs}:${process.env['PATH'] ?? ''}`,
      PGHOST: socket,
      POSTGRES_USER: 'postgres',
      DATABASE_PASSWORD_FILE: join(folder, 'password'),
    },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const url = `postgres://gateway:abc123@localhost/console?host=${encodeURIComponent(socket)}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  await client.query('create table public.trial (id int)');
  await client.end();
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

describe('kubernetes.yaml', () => {
  const documents = parseAllDocuments(read('deploy/kubernetes.yaml'));
  const entry = v.object({ name: v.string(), value: v.string() });
  const container = v.object({
    env: v.array(entry),
    ports: v.array(v.object({ name: v.string(), containerPort: v.number() })),
    readinessProbe: v.object({ httpGet: v.object({ path: v.literal('/readyz'), port: v.literal('http') }) }),
    livenessProbe: v.object({ httpGet: v.object({ path: v.literal('/healthz'), port: v.literal('http') }) }),
    securityContext: v.object({ runAsUser: v.literal(65_532), readOnlyRootFilesystem: v.literal(true) }),
  });

  it('parses, without an error or a warning', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    const kinds = documents.map((document) => v.parse(v.object({ kind: v.string() }), document.toJS()).kind);
    expect(kinds).toEqual(['Deployment', 'Service', 'Ingress']);
  });

  it('names settings that exist, as text, and ends later than the console does', () => {
    const schema = v.object({
      spec: v.object({
        template: v.object({
          spec: v.object({ terminationGracePeriodSeconds: v.number(), containers: v.tuple([container]) }),
        }),
      }),
    });
    const { spec } = v.parse(schema, documents[0]?.toJS()).spec.template;
    const [{ env, ports }] = spec.containers;
    expect(unknown(env.map(({ name }) => name))).toEqual([]);
    expect(ports[0]?.containerPort).toBe(4400);
    const delay = Number(env.find(({ name }) => name === 'SHUTDOWN_DELAY')?.value);
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(delay + 10);
  });
});

describe('the systemd unit', () => {
  const lines = read('deploy/access-token-console.service').split('\n');

  it('has the sections of a service, and lines of names and values', () => {
    expect(lines.filter((line) => line.startsWith('['))).toEqual(['[Unit]', '[Service]', '[Install]']);
    expect(
      lines.filter((line) => line !== '' && !/^(?:#|\[[A-Z][a-z]+\]$|[A-Z][A-Za-z]+=\S)/.test(line)),
    ).toEqual([]);
  });

  it('names settings that exist', () => {
    const names = lines
      .filter((line) => line.startsWith('Environment='))
      .flatMap((line) => line.slice('Environment='.length).split(' '))
      .map((pair) => pair.split('=')[0] ?? '');
    expect(names).toContain('SESSION_SECRET_FILE');
    expect(unknown(names)).toEqual([]);
  });
});

it('the operator’s page names files and settings that exist', () => {
  const page = read('docs/operating.md');
  const files = [...page.matchAll(/deploy\/([\w.-]+)/g)].map(([, file]) => file ?? '');
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => !existsSync(join(root, 'deploy', file)))).toEqual([]);
  const names = (page.match(/`[A-Z][A-Z]+_[A-Z_]+`/g) ?? []).map((name) => name.slice(1, -1));
  expect(unknown(names)).toEqual([]);
});
