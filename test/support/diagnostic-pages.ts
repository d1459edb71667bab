// The catalogue -> one page for each code, and an index of them.

import { CATALOGUE, CODES, type Code, type Example } from '../../src/diagnostics/catalogue/index.ts';
import { type Diagnostic, inOrder } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../../src/diagnostics/render-text.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { projectOf, reportOf } from './memory-host.ts';

const FOLDER = 'docs/reference/diagnostics';
const NOTICE = '<!-- Generated from src/diagnostics/catalogue by `npm run generate`; do not edit. -->';

export interface Page {
  readonly path: string;
  readonly make: () => string;
}

export function diagnosticPages(): readonly Page[] {
  const pages = CODES.map((code): Page => ({ path: `${FOLDER}/${fileOf(code)}`, make: () => pageOf(code) }));
  return [{ path: `${FOLDER}/README.generated.md`, make: indexPage }, ...pages];
}

const fileOf = (code: Code): string => `${code.replace('/', '-')}.generated.md`;

function indexPage(): string {
  const rows = CODES.map((code) => `| [\`${code}\`](${fileOf(code)}) | ${CATALOGUE[code].title} |`);
  return `${NOTICE}\n\n# What headline can report\n\n| code | |\n|---|---|\n${rows.join('\n')}\n`;
}

function pageOf(code: Code): string {
  const { title, why, severity, bad, good } = CATALOGUE[code];
  return `${NOTICE}\n\n# ${title}\n\n\`${code}\` (${severity})\n\n${why}\n\n## What yields it\n\n${exampleText(bad)}${reportText(code, bad)}\n## The mend\n\n${exampleText(good)}`;
}

function exampleText(example: Example): string {
  if (typeof example === 'string') return fence('headline', shorten(example));
  if ('command' in example) return commandText(example);
  return `${fence('json', `${example.facts}\n`)}\nread under these rules:\n\n${fence('headline', example.rules)}`;
}

function commandText({ command, files = {} }: Extract<Example, { command: string }>): string {
  const shown = Object.entries(files).map(
    ([name, text]) => `\`${name}\`\n\n${fence(name.endsWith('.json') ? 'json' : 'headline', text)}\n`,
  );
  return `${shown.join('')}${fence('sh', `headline ${command}\n`)}`;
}

/** A line that no page could hold is cut short; the test runs the whole. */
function shorten(text: string): string {
  const lines = text.split('\n');
  const shown = lines.length > 20 ? [...lines.slice(0, 6), '// … and so on', ...lines.slice(-3)] : lines;
  return shown.map((line) => (line.length > 120 ? `${line.slice(0, 100)}…` : line)).join('\n');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\`\`\`\n`;
}

function reportText(code: Code, example: Example): string {
  if (typeof example !== 'string' && 'command' in example) return '';
  const report = typeof example === 'string' ? rulesReport(code, example) : factsReport(example);
  return `\n${fence('text', shorten(report))}`;
}

function rulesReport(code: Code, text: string): string {
  const source = { file: 'example.headline', text };
  return renderDiagnostics(reportOf(text, code.startsWith('lint/')), (file) =>
    file === source.file ? source : undefined,
  );
}

function factsReport({ rules, facts }: { readonly rules: string; readonly facts: string }): string {
  const { program } = projectOf(rules);
  const [plan] = program?.plans.values() ?? [];
  const source = { file: 'example.json', text: facts };
  const found: readonly Diagnostic[] = program && plan ? readFacts(program, plan.of, source).diagnostics : [];
  return renderDiagnostics(inOrder(found), (file) => (file === source.file ? source : undefined));
}
