import { useController, useFormContext, useWatch, type FieldPath } from 'react-hook-form';
import type { TokenFormValues } from './token-form.ts';

/**
 * One field of the form of a token. Its error goes as soon as it is changed and comes back, if it has to, when the form is
 * sent: judging the whole draft at each key would slow typing down.
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

/** The whole draft as it stands, renewed at each change. */
export function useFormDraft(): TokenFormValues {
  const { control } = useFormContext<TokenFormValues>();
  return useWatch({ control, compute: (values: TokenFormValues) => values });
}
