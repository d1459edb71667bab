// `npm run bench:near`: near misses over the families of a county, beside a plain batch over the same file, as whole programs in turn.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateFamilies } from '../cohort/cohort.ts';
import { type Claim, claimTable } from './families/claims.ts';
import { ROOT } from './files.ts';

/** As many as a county had in its first phase. */
const FAMILIES = 3302;
const AS_OF = '2015-09-30';
const PLANS = ['lancashire_missed_employment', 'lancashire_wtwf', 'england_phase_2'];

const folder = mkdtempSync(join(tmpdir(), 'headline-bench-'));
const file = join(folder, 'families.jsonl');
const count = Number(process.argv[2] ?? FAMILIES);
writeFileSync(
  file,
  [...generateFamilies({ families: count })].map((family) => `${JSON.stringify(family)}\n`).join(''),
);
const claims = PLANS.map((plan): Claim => {
  const batch = seconds('batch', plan, '--in', file, '--out', join(folder, `${plan}.csv`), '--as-of', AS_OF);
  const near = seconds('near', plan, '--in', file, '--as-of', AS_OF);
  return {
    title: `near misses of ${plan} over ${count.toLocaleString('en-GB')} families, of a plain batch`,
    measured: near / batch,
    asked: { most: 20 },
    bound: 'every part that a family lacks is asked again for each fact that might give it',
  };
});
rmSync(folder, { recursive: true });
for (const line of claimTable(claims)) console.log(line);

function seconds(...words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}
