import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyCommandLine, keyCommands, keyFeeds } from './commands.ts';

const keyText = 'api-3f1c2d4e-5a6b-4c7d-8e9f-0123456789ab';
const subject = { id: '65f0c1d2e3f4a5b6c7d8e9f0', name: 'CI deploys' };

/** Runs a line with every program replaced by one that prints its arguments and then its standard input. */
function run(line: string, input: string): string[] {
  const programs = [...new Set(keyCommands.flatMap(({ needs }) => needs)), 'pbpaste'];
  const stubs = programs.map((name) => `${name}() { printf '%s\\0' ${name} "$@"; cat; printf '\\0'; }`);
  const { stdout } = spawnSync('sh', ['-c', `${stubs.join('\n')}\n${line}`], { encoding: 'utf8', input });
  return stdout.split('\0');
}

describe('a key that is typed or pasted into the terminal', () => {
  test.each(keyCommands.filter(({ id }) => id !== 'onepassword'))(
    'reaches $label whole and without a line end',
    (command) => {
      const received = run(keyCommandLine(command, subject, 'prompt'), `${keyText}\n`);
      expect(received[0]).toBe(command.needs[0]);
      expect(received.at(-2)).toBe(keyText);
      expect(received.slice(0, -2).join(' ')).not.toContain(keyText);
    },
  );

  test('is not sent when reading it was broken off', () => {
    const github = keyCommands.find(({ id }) => id === 'github');
    const received = github && run(keyCommandLine(github, subject, 'prompt'), '');
    expect(received?.at(-2)).toBe('');
  });
});

test('1Password gets an item whose title is the name of the token, whatever it is', () => {
  const onepassword = keyCommands.find(({ id }) => id === 'onepassword');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const name = text.replaceAll('\0', '');
      const received = onepassword && run(onepassword.reader({ id: '1', name }), keyText);
      // jq is replaced here too, so its arguments arrive at the replaced op as standard input.
      expect(received?.slice(0, 9)).toEqual([
        'op',
        'item',
        'create',
        '-',
        'jq',
        '-Rs',
        '--arg',
        'title',
        `LaunchDarkly ${Buffer.from(name).toString()}`,
      ]);
    }),
    { numRuns: 30 },
  );
});

test('every way of feeding a command ends in the command itself', () => {
  for (const command of keyCommands) {
    for (const { id } of keyFeeds) {
      expect(keyCommandLine(command, subject, id).endsWith(` | ${command.reader(subject)}`)).toBe(true);
    }
  }
});
