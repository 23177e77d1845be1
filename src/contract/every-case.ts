import { createCases } from './cases/create-cases.ts';
import { httpCases } from './cases/http-cases.ts';
import { listCases } from './cases/list-cases.ts';
import { neighbourCases } from './cases/neighbour-cases.ts';
import { patchCases } from './cases/patch-cases.ts';
import { policyCases } from './cases/policy-cases.ts';
import { resetCases } from './cases/reset-cases.ts';
import type { ContractCase } from './contract-case.ts';

/** Every case, in the order of the contract. */
export const everyCase: readonly ContractCase[] = [
  ...listCases,
  ...createCases,
  ...patchCases,
  ...resetCases,
  ...httpCases,
  ...neighbourCases,
  ...policyCases,
];
