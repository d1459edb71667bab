// The commands of the tutorial print what it shows: they are run in a folder in which its blocks are written one by one, as a
// reader would.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, Shell } from '../cli/support/headline.ts';
import { type TutorialStep, tutorialSteps } from '../support/tutorial-steps.ts';

const LANGUAGE = join(ROOT, 'docs', 'language');
const STEPS = tutorialSteps(readFileSync(join(LANGUAGE, 'tutorial.md'), 'utf8'));

const shell = new Shell();
afterAll(() => shell.close());

test('every command of the tutorial prints what stands below it', async () => {
  const folder = shell.folder(sharedFiles());
  const files = new Map<string, string>();
  const printed: string[] = [];
  for (const step of STEPS) {
    if (step.kind === 'command') printed.push(await run(folder, step));
    else writeFileSync(join(folder, step.file), written(files, step));
  }
  expect(printed).toEqual(STEPS.flatMap((step) => (step.kind === 'command' ? [step.shown] : [])));
});

test('it shows commands that are right and one that reports a mistake', () => {
  const commands = STEPS.filter((step) => step.kind === 'command');
  expect(commands.length).toBeGreaterThan(6);
  expect(commands.some(({ shown }) => shown.includes('error['))).toBe(true);
  expect(STEPS.some((step) => step.kind === 'mistake')).toBe(true);
});

/** What the tutorial tells the reader to copy. */
function sharedFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(join(LANGUAGE, 'examples'));
  return Object.fromEntries(
    names.map((name) => [`examples/${name}`, readFileSync(join(LANGUAGE, 'examples', name), 'utf8')]),
  );
}

async function run(folder: string, { words }: Extract<TutorialStep, { kind: 'command' }>): Promise<string> {
  const { out, err } = await shell.headline(folder, ...words);
  return `${out}${err}`.trimEnd();
}

/** The text of the file after the step; a mistake stands in it only until the next step mends it. */
function written(
  files: Map<string, string>,
  { kind, file, text }: Exclude<TutorialStep, { kind: 'command' }>,
): string {
  const before = files.get(file);
  const after = before === undefined || kind === 'facts' ? text : `${before}\n${text}`;
  if (kind !== 'mistake') files.set(file, after);
  return after;
}
