import { useForm, FormProvider } from 'react-hook-form';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { emptyDraft } from '#domain/draft/draft.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { NameFields } from './NameFields.tsx';
import { formValuesOf } from './token-form.ts';

function Form() {
  return (
    <FormProvider {...useForm({ defaultValues: formValuesOf(emptyDraft) })}>
      <NameFields />
    </FormProvider>
  );
}

test('what must be filled in says so where everybody sees it, before anything is sent', async () => {
  await render(
    <ThemeRoot>
      <Form />
    </ThemeRoot>,
  );
  await expect.element(page.getByText(/^Required\./)).toBeVisible();
  await expect
    .element(page.getByRole('textbox', { name: 'Name' }))
    .toHaveAccessibleDescription(/^Required\./);
  await expect
    .element(page.getByRole('textbox', { name: 'Description' }))
    .toHaveAccessibleDescription(/^Optional\./);
});
