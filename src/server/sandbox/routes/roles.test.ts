import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { customRolesShape } from '#testing/contract-shapes.ts';
import { openAccount } from '#testing/sandbox-account.ts';

describe('custom roles', () => {
  test('come in pages, by name, with how many members hold each', async () => {
    const admin = await openAccount().asPersona('admin');
    const all = v.parse(customRolesShape, (await admin.get('/roles')).json);
    expect(all.items).toHaveLength(all.totalCount);
    expect(all.items.find(({ key }) => key === 'developer')?.assignedTo.membersCount).toBe(1);
    const page = v.parse(customRolesShape, (await admin.get('/roles?limit=2&offset=2')).json);
    expect(page.items).toEqual(all.items.slice(2, 4));
  });

  test('are found by key and by id alike', async () => {
    const admin = await openAccount().asPersona('admin');
    const byKey = await admin.get('/roles/release-manager');
    const { _id: id } = v.parse(v.object({ _id: v.string() }), byKey.json);
    expect((await admin.get(`/roles/${id}`)).json).toEqual(byKey.json);
  });
});
