// What is generated is what its maker makes today.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GENERATED_FILES, ROOT } from '../support/generated-files.ts';

test.each(GENERATED_FILES)('$path is fresh: otherwise run `npm run generate`', async ({ path, make }) => {
  const found = await readFile(join(ROOT, path), 'utf8').catch(() => undefined);
  expect(found === (await make())).toBe(true);
});

test('a generated file says so in its name', () => {
  for (const { path } of GENERATED_FILES) expect(path).toMatch(/\.generated\.\w+$/);
});
