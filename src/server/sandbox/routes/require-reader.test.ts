import { describe, expect, test } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { makeToken } from '#testing/token-calls.ts';

describe('who may read members, custom roles and history', () => {
  test.each(['/roles', '/roles/terraform', '/members', '/auditlog'])(
    '%s: a Reader, but not a token without a Reader base',
    async (path) => {
      const account = openAccount();
      expect((await (await account.asPersona('reader')).get(path)).status).toBe(200);
      expect((await (await account.asPersona('inline')).get(path)).status).toBe(403);
    },
  );

  test('an inline role only where it is set to start from Reader', async () => {
    const account = openAccount({ inlineBase: 'reader' });
    const inline = await account.asPersona('inline');
    expect((await inline.get('/members')).status).toBe(200);
  });

  test('custom roles count by their base permissions', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const readerBase = await makeToken(admin, { customRoleIds: ['access-auditor'] });
    const noBase = await makeToken(admin, { customRoleIds: ['terraform'] });
    expect((await account.as(readerBase.key).get('/members')).status).toBe(200);
    expect((await account.as(noBase.key).get('/members')).status).toBe(403);
  });
});
