import { useController, useFormContext, useWatch, type FieldPath } from 'react-hook-form';
import type { TokenFormValues } from './token-form.ts';

/**
 * One field of the token form. Its error disappears on the first change. It is checked again when the form is submitted: validating the
 * whole draft at each key press would slow typing down.
 */
export function useTokenField<Path extends FieldPath<TokenFormValues>>(path: Path) {
  const { control, clearErrors } = useFormContext<TokenFormValues>();
  const { field, fieldState } = useController({ control, name: path });
  return {
    value: field.value,
    error: fieldState.error?.message,
    onBlur: field.onBlur,
    change: (value: typeof field.value) => {
      clearErrors(path);
      field.onChange(value);
    },
  };
}

/** The whole draft, renewed at each change. */
export function useFormDraft(): TokenFormValues {
  const { control } = useFormContext<TokenFormValues>();
  return useWatch({ control, compute: (values: TokenFormValues) => values });
}
