import { expect, test } from 'vitest';
import { realPolicies } from '#testing/real-policies.ts';
import { openAccount } from '#testing/sandbox-account.ts';

/** Kinds that the vendor documents and a real server refused; nothing tells a client which is right. */
const refusedForTheirKind = ['workshop-model-config'];

test('takes and stores the policies that a real server takes, and refuses those that it refuses', async () => {
  const admin = await openAccount().asPersona('admin');
  const told: string[] = [];
  for (const { id, accepted, json } of realPolicies) {
    if (accepted === 'unknown') continue;
    const answer = await admin.post('/tokens', { name: id, inlineRole: json, serviceToken: true });
    const isTaken = accepted !== 'no' || refusedForTheirKind.includes(id);
    if (answer.status !== (isTaken ? 201 : 400))
      told.push(`${id}: ${answer.status} ${JSON.stringify(answer.json)}`);
    else if (isTaken) expect(answer.json).toMatchObject({ inlineRole: json });
  }
  expect(told).toEqual([]);
});
