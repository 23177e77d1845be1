import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SettingsReader, type Environment } from './settings.ts';
import { readWebhook } from './webhook-settings.ts';

const address = 'https://hooks.slack.com/services/T0/B0/secret-path';
const secret = 'x'.repeat(24);

function read(environment: Environment, isShared = true) {
  const settings = new SettingsReader(environment);
  return { webhook: readWebhook(settings, { isShared }), problems: settings.problems };
}

it('an address over https, or on this machine', () => {
  expect(read({})).toEqual({ webhook: undefined, problems: [] });
  for (const good of [address, 'http://127.0.0.1:9000/x', 'http://localhost/x', 'http://[::1]/x']) {
    const { webhook, problems } = read({ NOTIFY_WEBHOOK_URL: good, NOTIFY_WEBHOOK_SECRET: secret });
    expect([webhook?.url.href, webhook?.secret, problems]).toEqual([good, secret, []]);
  }
  for (const bad of [
    'http://hooks.slack.com/secret-path',
    'https://secret-user:p@hooks.slack.com/',
    'file:///secret-path',
    'secret-path',
  ]) {
    const { webhook, problems } = read({ NOTIFY_WEBHOOK_URL: bad });
    expect(webhook).toBeUndefined();
    expect(problems).toEqual([expect.stringMatching(/^NOTIFY_WEBHOOK_URL must be an https:/)]);
    expect(problems.join('')).not.toContain('secret');
  }
});

it('from files, as both are secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'webhook-'));
  writeFileSync(join(folder, 'url'), `${address}\n`);
  writeFileSync(join(folder, 'secret'), `${secret}\n`);
  const { webhook, problems } = read({
    NOTIFY_WEBHOOK_URL_FILE: join(folder, 'url'),
    NOTIFY_WEBHOOK_SECRET_FILE: join(folder, 'secret'),
  });
  rmSync(folder, { recursive: true });
  expect([webhook?.url.href, webhook?.secret, problems]).toEqual([address, secret, []]);
});

it('not without what it needs', () => {
  expect(read({ NOTIFY_WEBHOOK_URL: address }, false).problems).toEqual([
    expect.stringMatching(/^NOTIFY_WEBHOOK_URL needs DATABASE_URL/),
  ]);
  expect(read({ NOTIFY_WEBHOOK_SECRET: secret }).problems).toEqual([
    'NOTIFY_WEBHOOK_SECRET needs NOTIFY_WEBHOOK_URL.',
  ]);
  expect(read({ NOTIFY_WEBHOOK_URL: address, NOTIFY_WEBHOOK_SECRET: 'short' }).problems).toEqual([
    expect.stringMatching(/^NOTIFY_WEBHOOK_SECRET is too short/),
  ]);
});
