import { expect, test } from 'vitest';
import { realPolicies } from '#testing/real-policies.ts';
import { openAccount } from '#testing/sandbox-account.ts';

/** Kinds that the vendor documents and a real server refused; nothing tells a client which is right. */
const refusedForTheirKind = ['workshop-model-config'];

test('takes and stores the policies that a real server takes, and refuses those that it refuses', async () => {
  const admin = await openAccount().asPersona('admin');
  const answers: { readonly id: string; readonly status: number; readonly json: unknown }[] = [];
  const wanted: object[] = [];
  for (const { id, accepted, json } of realPolicies) {
    if (accepted === 'unknown') continue;
    const answer = await admin.post('/tokens', { name: id, inlineRole: json, serviceToken: true });
    answers.push({ id, status: answer.status, json: answer.json });
    const isTaken = accepted !== 'no' || refusedForTheirKind.includes(id);
    wanted.push(isTaken ? { id, status: 201, json: { inlineRole: json } } : { id, status: 400 });
  }
  expect(answers).toMatchObject(wanted);
});
