import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { memberShape, membersShape } from '#testing/contract-shapes.ts';
import { openAccount, type Client } from '#testing/sandbox-account.ts';

async function list(client: Client, query: string) {
  return v.parse(membersShape, (await client.get(`/members${query}`)).json);
}

describe('members', () => {
  test('leave out who was removed, and leave out names that people do not have', async () => {
    const admin = await openAccount().asPersona('admin');
    const { items } = await list(admin, '?limit=100');
    const emails = items.map(({ email }) => email);
    expect(emails).not.toContain('pavel.novotny@harbourline.example');
    const sukarno = items.find(({ firstName }) => firstName === 'Sukarno');
    expect(Object.keys(sukarno ?? {})).not.toContain('lastName');
  });

  test('can be searched, chosen by role, and sorted', async () => {
    const admin = await openAccount().asPersona('admin');
    const names = async (query: string) => (await list(admin, query)).items.map(({ firstName }) => firstName);
    expect(await names('?filter=query:watan')).toEqual(['Kenji']);
    expect(await names('?filter=role:owner|admin')).toEqual(['Amara', 'Ingrid', 'Priya', 'Tomáš']);
    expect(await names('?filter=role:owner|admin&sort=-displayName')).toEqual([
      'Tomáš',
      'Priya',
      'Ingrid',
      'Amara',
    ]);
  });

  test('show role attributes when asked to', async () => {
    const admin = await openAccount().asPersona('admin');
    const [without] = (await list(admin, '?filter=query:rosa')).items;
    const [expanded] = (await list(admin, '?filter=query:rosa&expand=roleAttributes')).items;
    expect(without?.roleAttributes).toBeUndefined();
    expect(expanded?.roleAttributes).toMatchObject({ projects: ['checkout', 'payments-core'] });
  });

  test('me is whose personal token calls, whatever that token may do', async () => {
    const inline = await openAccount().asPersona('inline');
    const me = v.parse(memberShape, (await inline.get('/members/me')).json);
    expect(me).toMatchObject({ firstName: 'Priya', role: 'admin' });
  });
});
