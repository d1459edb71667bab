// What the README shows is what there is: its rule stands in the rule set, and its explanation is what the command prints.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

function blocks(language: string): readonly string[] {
  return [...README.matchAll(/```(\w+)\n([^`]*)```/g)].flatMap(([, name, text]) =>
    name === language && text ? [text] : [],
  );
}

describe('what the README shows', () => {
  test('its rule stands in the rule set as it is', () => {
    const rules = readFileSync(join(ROOT, 'rulesets/england/phase-2.headline'), 'utf8');
    expect(blocks('headline')).toHaveLength(1);
    for (const block of blocks('headline')) expect(rules).toContain(block);
  });

  test('its explanation is what the command before it prints', () => {
    const command = blocks('sh').find((block) => block.includes('--explain')) ?? '';
    const words = command.trim().split(' ').slice(2);
    const printed = execFileSync(process.execPath, ['cli/main.ts', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(blocks('text')).toHaveLength(1);
    for (const block of blocks('text')) expect(printed).toContain(block);
  });

  test('every file that it names is there', () => {
    const named = [...README.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, path]) => (path ? [path] : []));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
