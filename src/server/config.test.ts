import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigError } from './settings.ts';

const secret = 'x'.repeat(32);

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
}

function limitOf(environment: Record<string, string>): number | undefined {
  return readConfig(environment).sandbox?.serviceTokenLimit;
}

describe('settings', () => {
  it('need nothing on loopback', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4400,
      loopback: true,
      sandbox: {
        database: '.data/sandbox.db',
        tokens: 48,
        adminKey: undefined,
        rateLimit: undefined,
        maxLimit: 100,
        serviceTokenLimit: 200,
      },
      logLevel: 'info',
      upstreamTimeout: 30_000,
      idleLock: 30 * 60_000,
    });
    expect(readConfig({}).instances.map(({ id, host }) => [id, host])).toEqual([
      ['com', 'app.launchdarkly.com'],
      ['eu', 'app.eu.launchdarkly.com'],
      ['us', 'app.launchdarkly.us'],
    ]);
  });

  it('seal sessions of every process with another secret when none is given', () => {
    expect(readConfig({}).sessionSecrets).not.toEqual(readConfig({}).sessionSecrets);
  });

  it('name the path that the console stands below, whatever slash is at its end', () => {
    expect([{}, { BASE_PATH: '/' }].map((environment) => readConfig(environment).basePath)).toEqual(['', '']);
    for (const path of ['/tools/console', '/tools/console/', ' /tools/console// '])
      expect(readConfig({ BASE_PATH: path }).basePath).toBe('/tools/console');
    for (const path of [
      'tools',
      'https://a.example/b',
      '/a//b',
      '/a/../b',
      '/.',
      '/a?b',
      '/a b',
      '/ä',
      '/a"b',
    ])
      expect(problemsOf({ BASE_PATH: path })).toMatchObject([
        expect.stringMatching(/^BASE_PATH must be a path/),
      ]);
    for (const path of ['/tokens', '/api/x', '/Session', '/assets/'])
      expect(problemsOf({ BASE_PATH: path })).toMatchObject([
        expect.stringMatching(/the console uses itself/),
      ]);
  });

  it('take the name of a user only from proxies that are named', () => {
    const named = {
      USER_HEADER: 'X-Forwarded-User',
      TRUSTED_PROXIES: '1',
      PROXY_ADDRESSES: '10.0.0.0/8, ::1',
    };
    expect(readConfig(named).userHeader?.name).toBe('X-Forwarded-User');
    expect(readConfig(named).userHeader?.isProxy('10.9.9.9')).toBe(true);
    for (const missing of ['TRUSTED_PROXIES', 'PROXY_ADDRESSES'])
      expect(problemsOf({ ...named, [missing]: '' })).toMatchObject([
        expect.stringMatching(/^USER_HEADER needs/),
      ]);
    expect(problemsOf({ ...named, USER_HEADER: 'X User' })).toHaveLength(1);
    expect(problemsOf({ ...named, PROXY_ADDRESSES: 'proxy.example' })).toMatchObject([
      expect.stringMatching(/"proxy/),
    ]);
  });

  it('name the hosts that are allowed, and refuse what is no name', () => {
    expect(readConfig({ ALLOWED_HOSTS: 'Console.example, 10.0.0.4' }).allowedHosts).toEqual([
      'console.example',
      '10.0.0.4',
    ]);
    expect(
      problemsOf({ ALLOWED_HOSTS: 'https://a.example, b.example:80, c.example/d, *, ok.example' }),
    ).toMatchObject(
      [/a\.example/, /b\.example:80/, /c\.example\/d/, /"\*"/].map((at) => expect.stringMatching(at)),
    );
  });

  it('count an empty value as not set', () => {
    expect(readConfig({ PORT: '', SANDBOX: ' ', SESSION_SECRET: '' }).port).toBe(4400);
  });

  it('ask for a secret and leave the sandbox off when others can reach the gateway', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('SESSION_SECRET is required')]);
    const config = readConfig({ HOST: '0.0.0.0', SESSION_SECRET: secret });
    expect(config).toMatchObject({ loopback: false, sandbox: undefined });
    expect(readConfig({ HOST: '0.0.0.0', SESSION_SECRET: secret, SANDBOX: 'on' }).sandbox).toBeDefined();
  });

  it('take several secrets for rotation, each of them long enough', () => {
    expect(readConfig({ SESSION_SECRET: `${secret}, ${'y'.repeat(40)}` }).sessionSecrets).toEqual([
      secret,
      'y'.repeat(40),
    ]);
    expect(problemsOf({ SESSION_SECRET: `${secret},short` })).toEqual([expect.stringContaining('too short')]);
  });

  it('let an account that is seeded with more tokens have as many service tokens', () => {
    expect(limitOf({ SANDBOX_TOKENS: '1200' })).toBe(1200);
    expect(limitOf({ SANDBOX_TOKENS: '1200', SANDBOX_SERVICE_TOKENS: '20' })).toBe(20);
  });

  it('tell everything that is wrong at once', () => {
    const problems = problemsOf({
      PORT: '70000',
      SANDBOX: 'maybe',
      SANDBOX_TOKENS: '4.5',
      SANDBOX_ADMIN_KEY: 'api-1',
      SANDBOX_RATE_LIMIT: '0',
      SANDBOX_MAX_LIMIT: '-1',
      SANDBOX_SERVICE_TOKENS: 'many',
      LOG_LEVEL: 'loud',
      UPSTREAM_TIMEOUT: '0',
      IDLE_LOCK: '-1',
      LAUNCHDARKLY_INSTANCES: 'staging',
    });
    expect(problems.map((problem) => problem.split(/[ :]/, 1).join()).toSorted()).toEqual([
      'IDLE_LOCK',
      'LAUNCHDARKLY_INSTANCES',
      'LOG_LEVEL',
      'PORT',
      'SANDBOX',
      'SANDBOX_ADMIN_KEY',
      'SANDBOX_MAX_LIMIT',
      'SANDBOX_RATE_LIMIT',
      'SANDBOX_SERVICE_TOKENS',
      'SANDBOX_TOKENS',
      'UPSTREAM_TIMEOUT',
    ]);
    expect(problems).toContain('PORT must be a whole number from 0 to 65535, not "70000".');
  });

  it('never repeat a secret in what they say is wrong', () => {
    const told = problemsOf({ SESSION_SECRET: 'hunter2', SANDBOX_ADMIN_KEY: 'hunter3' }).join();
    expect(told).not.toMatch(/hunter/);
  });
});
