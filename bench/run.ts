// `npm run bench`: this project beside the least that could do the same work, side by side in one run. Only ratios are
// printed as results: seconds differ from machine to machine.

import { checkBeside } from './check.ts';
import { evaluateBeside } from './evaluate.ts';
import { familiesBeside } from './families/compare.ts';
import { thisProject } from './families/this-project.ts';
import { startBeside } from './start.ts';

const parts = [startBeside, checkBeside, evaluateBeside, async () => familiesBeside(await thisProject())];
for (const part of parts) for (const line of [...(await part()), '']) console.log(line);
