import type { TestAccount } from './test-account.ts';

/** How sure the contract is. `?` is open, `*` is new and rarely seen; section 0 of the contract explains the others. */
export type Mark = '?' | '*' | 'S' | 'D' | 'C' | 'I';

/** One fact of the contract that calls can check. */
export type ContractCase = {
  readonly id: string;
  /** The section of the contract. */
  readonly section: string;
  readonly mark: Mark;
  /** The fact or the open question, in words. */
  readonly fact: string;
  /** The contract's answer, or the sandbox's choice where the contract has none. */
  readonly expected: string;
  /** Makes the calls and describes the result in the words of `expected`. Throws `Undecided` when this account cannot decide it. */
  readonly run: (account: TestAccount) => Promise<string>;
};

/** Facts that the program cannot check, because it only touches what it made itself; with the reason. */
export const notByCalls: readonly (readonly [section: string, fact: string, why: string])[] = [
  ['3', 'whether personal tokens of a removed member are still listed', 'a member would have to be removed'],
  ['4', 'how the limit of 200 service tokens is refused', '200 tokens would have to be created'],
  ['4', 'how a plan without service tokens refuses them', 'it takes an account on such a plan'],
  [
    '4',
    'what callers of API version 20220603 are answered after 31 December 2026',
    'only known after that date',
  ],
  [
    '6',
    'whether expirations are announced by e-mail, or ruled by a policy of the account',
    'no call shows it',
  ],
  ['9', 'how a plan refuses custom roles', 'it takes an account on such a plan'],
  ['9', 'how an IP allowlist refuses a call', 'the allowlist of the account would have to be changed'],
  [
    '7',
    'how GET is answered with the body null, as the command line client sends it',
    'fetch sends no such call',
  ],
  ['10', 'how much later than a write a read may still be old', 'it varies from call to call'],
  [
    '11',
    'how the greatest number of tokens of an account is refused',
    'that many tokens would have to be created',
  ],
  ['11', 'how the deletion of a member is answered', 'a member would have to be removed'],
  ['11', 'how long the audit log is kept', 'it depends on the plan'],
  ['12', 'that viewProject gates everything in a project', 'it takes a project of its own'],
  ['12', 'that a denial in one environment denies what needs all of them', 'it takes a project of its own'],
  [
    '12',
    'that the values of a role attribute in view: are keys of views',
    'it takes a project and a member of its own',
  ],
  ['12', 'that actions on env/*:aiconfig/* allow creating a configuration', 'it takes a project of its own'],
  ['12', 'what updateTeamRoleAttributes allows', 'it takes a team of its own'],
  ['13', 'what the roles of a team add', 'it takes a team and a member of its own'],
];
