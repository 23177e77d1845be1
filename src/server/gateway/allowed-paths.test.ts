import { describe, expect, it } from 'vitest';
import { judgePath, tokenWriteOf } from './allowed-paths.ts';

const id = '650000000000000000000001';

describe('the allow-list', () => {
  it.each([
    ['GET', '/api/v2/tokens'],
    ['POST', '/api/v2/tokens'],
    ['GET', `/api/v2/tokens/${id}`],
    ['PATCH', `/api/v2/tokens/${id}`],
    ['DELETE', `/api/v2/tokens/${id}`],
    ['POST', `/api/v2/tokens/${id}/reset`],
    ['GET', '/api/v2/caller-identity'],
    ['GET', '/api/v2/roles'],
    ['GET', '/api/v2/roles/ops.release-manager_2'],
    ['GET', '/api/v2/members'],
    ['GET', '/api/v2/members/me'],
    ['GET', '/api/v2/auditlog'],
    ['GET', '/api/v2/auditlog/abc123'],
  ])('lets %s %s pass', (method, path) => {
    expect(judgePath(method, path)).toEqual({ kind: 'allowed' });
  });

  it.each([
    '/api/v2',
    '/api/v2/',
    '/api/v2/tokens/',
    '/api/v2//tokens',
    '/api/v1/tokens',
    '/api/v2/projects',
    '/api/v2/flags/default',
    '/api/v2/_faults',
    '/api/v2/tokens/..',
    '/api/v2/roles/..',
    '/api/v2/roles/.',
    '/api/v2/tokens/%2e%2e',
    '/api/v2/tokens/%2E%2E%2Fprojects',
    '/api/v2/tokens/a%2fb',
    '/api/v2/tokens/%252e%252e',
    '/api/v2/roles/%252e%252e',
    '/api/v2/roles/a%00',
    '/api/v2/tokens/a/b/reset',
    '/api/v2/tokens/a\\b',
    '/api/v2/tokens/a;b',
    '/api/v2/tokens\n',
    '/API/v2/tokens',
    `/api/v2/tokens/${'a'.repeat(65)}`,
  ])('knows no path %j', (path) => {
    expect(judgePath('GET', path)).toEqual({ kind: 'unknown-path' });
  });

  it('names the methods that a path does have', () => {
    expect(judgePath('PUT', '/api/v2/tokens')).toEqual({ kind: 'other-methods', methods: ['GET', 'POST'] });
    expect(judgePath('POST', '/api/v2/auditlog')).toEqual({ kind: 'other-methods', methods: ['GET'] });
    expect(judgePath('GET', `/api/v2/tokens/${id}/reset`)).toEqual({
      kind: 'other-methods',
      methods: ['POST'],
    });
  });

  it.each([
    ['POST', '/api/v2/tokens', { operation: 'create', tokenId: '' }],
    ['PATCH', `/api/v2/tokens/${id}`, { operation: 'update', tokenId: id }],
    ['DELETE', `/api/v2/tokens/${id}`, { operation: 'delete', tokenId: id }],
    ['POST', `/api/v2/tokens/${id}/reset`, { operation: 'reset', tokenId: id }],
    ['GET', `/api/v2/tokens/${id}/reset`, undefined],
    ['DELETE', '/api/v2/tokens', undefined],
    ['POST', '/api/v2/tokens-old', undefined],
    ['POST', '/api/v2/roles', undefined],
  ])('knows which write to a token %s %s is', (method, path, write) => {
    expect(tokenWriteOf(method, path)).toEqual(write);
  });
});
