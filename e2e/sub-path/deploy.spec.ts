// deploy/nginx.conf, run as it is but for addresses and places: TLS, two replicas, and a request's ID in the log of the one that answered.
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from '../../src/testing/certificate.ts';
import { startConsole } from '../fixtures/console-server.ts';
import { locationOf, runNginx } from '../fixtures/nginx.ts';
import { expect, test } from '../fixtures/test.ts';

const host = 'console.example.com';
const operating = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');

test('the operator’s nginx serves two replicas as one, over TLS', async ({ browser }) => {
  const settings = {
    SESSION_SECRET: 'one-secret-for-both-of-the-two-replicas',
    ALLOWED_HOSTS: host,
    TRUSTED_PROXIES: '1',
    // Each has a sandbox of its own, and one key is good for both.
    SANDBOX_ADMIN_KEY: `api-${randomUUID()}`,
  };
  const [first, second] = [await startConsole(settings), await startConsole(settings)];
  const { cert, key } = makeCertificate({ host });
  const written = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8');
  const nginx = await runNginx(
    (folder, port) =>
      written
        .replaceAll('/tmp/', `${folder}/`)
        .replace('/dev/stdout', 'access.log')
        .replaceAll('/etc/nginx/tls/', `${folder}/`)
        .replace('console-1:4400', new URL(first.address).host)
        .replace('console-2:4400', new URL(second.address).host)
        .replace('listen 8443 ssl', `listen 127.0.0.1:${port} ssl`),
    { 'tls.crt': cert, 'tls.key': key },
  );
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const { port } = new URL(nginx.address);
  // The name of the certificate, without asking anybody where it is.
  const answer = await page.request.get(`https://127.0.0.1:${port}/healthz`, { headers: { Host: host } });
  expect([answer.status(), answer.headers()['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
  await page.goto(`https://localhost:${port}/tokens`);
  await page.getByRole('button', { name: /^Admin/ }).click();
  await expect(page.getByText(/tokens? · updated/)).toBeVisible();
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: '__Host-access-token-console', path: '/', secure: true });
  const replicas = [first, second];
  const ids = new Set<string>();
  for (let count = 0; count < 4; count += 1) {
    const { status, id } = await page.evaluate(async () => {
      const response = await fetch('/session');
      return { status: response.status, id: response.headers.get('X-Request-Id') ?? '-' };
    });
    expect(status).toBe(200);
    await expect
      .poll(() => replicas.filter((replica) => replica.output().includes(`"id":"${id}"`)).length)
      .toBe(1);
    ids.add(id);
  }
  expect(ids.size).toBe(4);
  expect(replicas.every((replica) => replica.output().includes('"path":"/session"'))).toBe(true);
  // The command of the operator's page, with the name and the port of this test.
  const [command = 'none'] = /^curl .+$/m.exec(operating) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'curl-'));
  writeFileSync(join(folder, 'tls.crt'), cert);
  const lines = [
    'silent',
    'fail',
    `cacert = ${folder}/tls.crt`,
    `connect-to = ${host}:443:127.0.0.1:${port}`,
  ];
  writeFileSync(join(folder, '.curlrc'), lines.join('\n'));
  const curl = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CURL_HOME: folder },
  });
  rmSync(folder, { recursive: true });
  expect([curl.status, curl.stdout]).toEqual([0, expect.stringContaining('"status":"alive"')]);
  // The address of a calendar is a secret, which nginx keeps out of its log as well.
  const secret = 'A'.repeat(43);
  const calendar = await page.request.get(`https://localhost:${port}/calendar/${secret}.ics`);
  expect([calendar.status(), calendar.headers()['x-answered-by']]).toEqual([404, 'access-token-console']);
  expect(nginx.log()).toContain('GET /session');
  expect(nginx.log()).not.toContain(secret);
  await context.close();
  await nginx.stop();
  for (const replica of replicas) await replica.stop();
});

test('below a path, the operator’s page says what the journeys behind nginx use', () => {
  const [, block = ''] = /^ *```nginx\n([^`]+)```$/m.exec(operating) ?? [];
  const said = block.split('\n').map((line) => line.replace(/#.*/, '').trim());
  const used = [false, true].map((passesPath) =>
    locationOf({ path: '/tools/console', console: 'http://console', passesPath }),
  );
  expect(said.filter((line) => line !== '')).toEqual(used);
});
