// A module of a thousand rules, loaded by a fresh process and asked once, beside Node alone with as much text of plain functions.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { factSchema, validatorCode } from '../cli/build-plan.ts';
import { emitModule, moduleNames, openProject } from '../src/index.ts';
import { AS_OF } from './families/facts.ts';
import { ROOT } from './files.ts';
import { FACTS, madeUpRules } from './load-rules.ts';
import { median } from './measure.ts';

const RULES = 1_000;
const ROUNDS = 15;

/** In milliseconds, each by the middle of the rounds. */
export interface Load {
  readonly rules: number;
  /** Of the rules: their load, the first answer, and both together. */
  readonly loading: number;
  readonly asking: number;
  readonly both: number;
  /** The load of as much text of plain functions. */
  readonly plain: number;
  /** Of both together: as a multiple of that. */
  readonly multiple: number;
  /** A process that does nothing, from start to end. */
  readonly bare: number;
}

export function loadBeside(rules = RULES, rounds = ROUNDS): Load {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  try {
    const { module, size } = writeRules(folder, rules);
    const plain = join(folder, 'plain.js');
    writeFileSync(plain, plainFunctions(rules, size));
    return timed(rules, rounds, { rules: askingOf(module), plain: loadingOf(plain) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The module of the rules with the check of facts beside it, as `headline build` writes them. */
function writeRules(folder: string, rules: number): { readonly module: string; readonly size: number } {
  const text = madeUpRules(rules);
  const { program, diagnostics } = openProject({ read: () => text }, ['made-up.headline']);
  const plan = program?.plans.get('made_up');
  if (!program || !plan) throw new Error(`the rules made up are wrong: ${diagnostics[0]?.message}`);
  const names = moduleNames(plan);
  const runtime = pathToFileURL(join(ROOT, 'dist/src/values/runtime.js')).href;
  const { js } = emitModule(program, plan, new Map(), runtime);
  const validator = validatorCode(factSchema(program, plan.of));
  // Else Node would first look for what kind of module it is.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const module = join(folder, `${names.module}.js`);
  writeFileSync(module, js);
  writeFileSync(join(folder, `${names.validator}.js`), validator);
  return { module, size: js.length + validator.length };
}

/** So many functions of facts, of so many characters in all. */
export function plainFunctions(functions: number, size: number): string {
  const each = Math.floor(size / functions);
  const all = Array.from({ length: functions }, (_, at) => plainFunction(at, each));
  return all.join('').padEnd(size, '\n');
}

/** Conditions are added for as long as they find room. */
function plainFunction(number: number, size: number): string {
  const head = `export function rule_${number}(facts) {\n  let met = 0;\n`;
  const tail = '  return met > 1;\n}\n';
  const condition = `  if (facts.police_callouts >= ${number} && facts.rent_arrears > ${number}) met += 1;\n`;
  const room = Math.max(0, Math.floor((size - head.length - tail.length) / condition.length));
  return head + condition.repeat(room) + tail;
}

function importing(path: string): string {
  return `await import(${JSON.stringify(pathToFileURL(path).href)});`;
}

/** It prints the milliseconds of the load and of the first answer. */
function askingOf(path: string): string {
  return `
    const start = performance.now();
    const { evaluate } = ${importing(path)}
    const loaded = performance.now();
    const { eligibility } = evaluate(${JSON.stringify(FACTS)}, { asOf: ${JSON.stringify(AS_OF)} });
    const asked = performance.now();
    if (eligibility.verdict !== 'yes') throw new Error(eligibility.verdict);
    console.log(JSON.stringify([loaded - start, asked - loaded]));`;
}

/** It prints the milliseconds of the load. */
function loadingOf(path: string): string {
  return `
    const start = performance.now();
    ${importing(path)}
    console.log(JSON.stringify([performance.now() - start]));`;
}

interface Programs {
  readonly rules: string;
  readonly plain: string;
}

/** Processes in turn, round by round; the first round warms the machine up. */
function timed(rules: number, rounds: number, programs: Programs): Load {
  const turns = Array.from({ length: rounds + 1 }, () => {
    const [loading = Number.NaN, asking = Number.NaN] = run(programs.rules).printed;
    const [plain = Number.NaN] = run(programs.plain).printed;
    return { loading, asking, both: loading + asking, plain, bare: run('console.log("[]");').time };
  }).slice(1);
  return {
    rules,
    loading: median(turns.map(({ loading }) => loading)),
    asking: median(turns.map(({ asking }) => asking)),
    both: median(turns.map(({ both }) => both)),
    plain: median(turns.map(({ plain }) => plain)),
    multiple: median(turns.map(({ both, plain }) => both / plain)),
    bare: median(turns.map(({ bare }) => bare)),
  };
}

/** A process of its own: how long it took, and the numbers that it printed. */
function run(code: string): { readonly time: number; readonly printed: readonly number[] } {
  const start = performance.now();
  const words = ['--input-type=module', '--eval', code];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  return { time, printed: JSON.parse(stdout) };
}

export function loadLines({ rules, loading, asking, both, plain, multiple, bare }: Load): readonly string[] {
  const [load, first, all] = [loading, asking, both].map((time) => time.toFixed(0));
  return [
    `${rules.toLocaleString('en-GB')} rules as a built module, loaded and asked once by a fresh process`,
    `  ${multiple.toFixed(1)} times as long as the load of as much text of plain functions`,
    `  on this machine ${load} ms for the load, ${first} ms for the first answer, ${all} ms for both; ${plain.toFixed(1)} ms for plain functions; Node alone starts and ends in ${bare.toFixed(0)} ms`,
  ];
}
