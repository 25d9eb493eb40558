import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { remit } from './remit.ts';

// Each command is asked for its help in a process of its own, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const root = new URL('../../', import.meta.url);
const names = async () => [...(await remit('--help')).out.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name!).filter((name) => name !== 'help');

test('docs/commands.md is what the commands say of themselves (npx vitest run tests/commands/reference.test.ts -u writes it anew)', async () => {
  const parts = await Promise.all((await names()).map(async (name) => `## remit ${name}\n\n\`\`\`\n${(await remit(name, '--help')).out.trimEnd()}\n\`\`\`\n`));
  expect(parts.length).toBeGreaterThan(5);
  await expect(`# Commands\n\nWhat \`remit COMMAND --help\` says.\n\n${parts.join('\n')}`).toMatchFileSnapshot('../../docs/commands.md');
});

test('the README has a line for every command', async () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  for (const name of await names()) expect(readme).toMatch(new RegExp(`^\\| \`remit ${name}\\b`, 'm'));
});
