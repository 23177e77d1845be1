import { expect, test } from 'vitest';
import { callerExamples } from './caller-examples.ts';

const origin = 'https://app.eu.launchdarkly.com';
const [terraform, ...programs] = callerExamples(origin).toReversed();

test('there is an example for each kind of caller', () => {
  const ids = callerExamples(origin).map(({ id }) => id);
  expect(ids).toEqual(['curl', 'python', 'typescript', 'go', 'terraform']);
});

test.each(programs)(
  '$label sends the header to the instance of the token, with a variable as its key',
  ({ text }) => {
    expect(text).toMatch(/LD-API-Version\W+.*20240415/);
    expect(text).toContain('app.eu.launchdarkly.com');
    expect(text).not.toMatch(/\bapi-[0-9a-f]{8}/);
  },
);

test('Terraform names a version itself, so there the provider is updated', () => {
  expect(terraform?.text).toBe('terraform init -upgrade');
});
