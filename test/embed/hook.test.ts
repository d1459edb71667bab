// Rule files as a program imports them, whatever they call their plans.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { typesOf } from '../../cli/hook/types-of.ts';
import { NODE } from '../cli/support/headline.ts';
import { folderWith } from '../support/built-plan.ts';
import { ROOT } from '../support/generated-files.ts';

const RULES = (name: string) => `record Place {
  wet : yes/no
}
plan ${name} for Place {
  eligibility {
    wet
  }
}
`;

/** What a program prints that imports rules as a file `rules.headline`. */
function printed(rules: string, program: string): string {
  const folder = folderWith(
    new Map([
      ['rules.headline', rules],
      ['program.mjs', program],
    ]),
  );
  const register = join(ROOT, 'cli/hook/register.ts');
  return execFileSync(NODE, ['--import', register, 'program.mjs'], { cwd: folder, encoding: 'utf8' });
}

const ASK = "evaluate({ wet: true }, { asOf: '2015-09-30' }).eligibility.verdict";

test.each(['dry', 'default', 'class', 'constructor', '__proto__'])(
  'a plan called %s is what its file gives',
  async (name) => {
    const program = `import only from './rules.headline';
      import { ${name} as named } from './rules.headline';
      console.log(only.${ASK}, only === named);`;
    expect(printed(RULES(name), program)).toBe('yes true\n');
    const folder = folderWith(new Map([['rules.headline', RULES(name)]]));
    const types = (await typesOf(join(folder, 'rules.headline')))!;
    writeFileSync(join(folder, 'rules.d.ts'), types);
    const use = `import only, { ${name} as named } from './rules.js';\nonly.${ASK};\nnamed.plan;\n`;
    writeFileSync(join(folder, 'use.ts'), use);
    expect(mistakesIn(join(folder, 'use.ts'))).toEqual([]);
    writeFileSync(join(folder, 'use.ts'), use.replace('eligibility', 'eligibilty'));
    expect(mistakesIn(join(folder, 'use.ts')).join()).toContain("'eligibilty' does not exist");
  },
);

test('of a file with several plans each is given by its name, and none by default', () => {
  const rules = `${RULES('first')}plan second for Place {\n  eligibility {\n    not wet\n  }\n}\n`;
  const program = `import * as rules from './rules.headline';
    console.log(Object.keys(rules).join(), rules.first.${ASK}, rules.second.${ASK});`;
  expect(printed(rules, program)).toBe('first,second yes no\n');
});

function mistakesIn(file: string): readonly string[] {
  const program = ts.createProgram([file], {
    ...{ strict: true, noEmit: true, types: [], lib: ['lib.es2024.d.ts'], skipDefaultLibCheck: true },
    ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024, allowImportingTsExtensions: true },
    paths: { 'headline/runtime': [join(ROOT, 'src/values/runtime.ts')] },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
