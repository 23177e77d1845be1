// The values of the key form, and when it may be sent.
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { keyProblem } from './key-text.ts';

const schema = v.object({
  instance: v.pipe(v.string(), v.nonEmpty('Choose an instance.')),
  key: v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed ? keyProblem(dataset.value) : undefined;
      if (problem !== undefined) addIssue({ message: problem });
    }),
  ),
});

export type KeyFormValues = v.InferOutput<typeof schema>;

export const keyFormResolver = valibotResolver(schema);
