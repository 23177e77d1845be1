import { describe, expect, it } from 'vitest';
import { isLoopback, parseInstances } from './instances.ts';

describe('LAUNCHDARKLY_INSTANCES', () => {
  it('adds instances by name', () => {
    expect(parseInstances('staging=https://ld.example.com, local=http://127.0.0.1:8080/').instances).toEqual([
      { id: 'staging', name: 'staging', host: 'ld.example.com', origin: 'https://ld.example.com' },
      { id: 'local', name: 'local', host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' },
    ]);
  });

  it.each([
    ['staging', 'must have the form name=https://host'],
    ['Staging=https://ld.example.com', 'lowercase letters'],
    ['com=https://ld.example.com', 'already taken'],
    ['sandbox=https://ld.example.com', 'already taken'],
    ['a=https://one.example,a=https://two.example', 'already taken'],
    ['a=ftp://ld.example.com', 'address such as https://host'],
    ['a=ld.example.com', 'address such as https://host'],
    ['a=http://ld.example.com', 'must use https'],
    ['a=http://127.0.0.1.example.com', 'must use https'],
    ['a=https://ld.example.com/api', 'without a path'],
    ['a=https://user@ld.example.com', 'without a path, query or user'],
  ])('refuses %s', (text, reason) => {
    expect(parseInstances(text).problems).toEqual([expect.stringContaining(reason)]);
  });
});

describe('loopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]'])('includes %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.com', 'localhost.example.com'])(
    'excludes %s',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
