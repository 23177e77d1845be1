import { expect, it } from 'vitest';
import { runNpmQuietly } from './run-command.mjs';

it('npm has every package although it is set to leave some out, and all that it prints is gathered', async () => {
  // npm itself sets NODE_ENV for what it runs when development packages are left out.
  const program = 'console.log([process.env.NODE_ENV]); console.error(7); process.exit(3)';
  const set = { NODE_ENV: 'production', npm_config_omit: 'dev\n\noptional', npm_config_production: 'true' };
  const { code, output } = await runNpmQuietly(['exec', '--no', '--call', `node -e "${program}"`], {
    ...process.env,
    ...set,
  });
  expect(code).toBe(3);
  expect(output).toContain('[ undefined ]');
  expect(output).toMatch(/^7$/m);
});
