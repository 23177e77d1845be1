import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { emptyDraft } from '#domain/draft/draft.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { Abilities } from './Abilities.tsx';

const inWeb = { effect: 'allow', resources: ['proj/web:env/*:flag/*'], actions: ['updateOn'] };
const guard = { effect: 'deny', notResources: ['proj/web'], actions: ['viewProject'] };

function Stage({ policy }: { readonly policy: readonly object[] }) {
  const access = { ...emptyDraft.access, kind: 'inline' as const, policyText: JSON.stringify(policy) };
  return (
    <ThemeRoot>
      <Abilities draft={{ ...emptyDraft, access }} roles={new Map()} ownToken={undefined} />
    </ThemeRoot>
  );
}

test('an inline role that may reach further than it says is told as that', async () => {
  const view = await render(<Stage policy={[inWeb]} />);
  const sentence = page.getByText('May also be able to read the whole account');
  await expect.element(sentence).toBeVisible();
  await view.rerender(<Stage policy={[inWeb, guard]} />);
  await expect.element(sentence).not.toBeInTheDocument();
});
