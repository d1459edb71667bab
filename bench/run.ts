// `npm run bench`: this project beside the least that could do the same work, side by side in one run. Only ratios are
// printed as results: seconds differ from machine to machine. It ends with what is asked of it, and whether that is reached.
// `node bench/run.ts --families 4000 --watched 1000` is a small run, to try it.

import { availableParallelism } from 'node:os';
import { checkBeside } from './check.ts';
import { evaluateBeside } from './evaluate.ts';
import { claimsOf, claimTable } from './families/claims.ts';
import { familiesBeside } from './families/compare.ts';
import { growthLines, growthOf } from './families/growth.ts';
import { thisProject } from './families/this-project.ts';
import { loadBeside, loadLines } from './load.ts';
import { numbersAsked } from './numbers.ts';
import { startBeside } from './start.ts';

const numbers = numbersAsked(process.argv.slice(2));
for (const part of [startBeside, checkBeside, evaluateBeside]) print(await part());
const load = loadBeside();
print(loadLines(load));
const ours = await thisProject();
const { lines, ...compared } = await familiesBeside(ours, numbers);
print(lines);
const growth = await growthOf(ours, numbers);
print(growthLines(growth));
print(claimTable(claimsOf({ ...compared, growth, load, processors: availableParallelism() })));

function print(lines: readonly string[]): void {
  for (const line of [...lines, '']) console.log(line);
}
