// `npm run bench`: this project beside the least that could do the same work, side by side in one run. Only ratios are
// printed as results: seconds differ from machine to machine.

import { checkBeside } from './check.ts';
import { evaluateBeside } from './evaluate.ts';
import { startBeside } from './start.ts';

for (const line of [...startBeside(), '', ...checkBeside(), '', ...(await evaluateBeside())])
  console.log(line);
