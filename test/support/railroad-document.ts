// The grammar as railroad diagrams: one page that holds all it needs, and is forbidden to fetch anything.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammarSections, type Part } from './grammar-rules.ts';

const MOST_BYTES = 400_000;

const DIAGRAMS = join(import.meta.dirname, '..', '..', 'node_modules', 'chevrotain', 'diagrams');

/** Chevrotain's own drawing code, and the CC0 library that it draws with. */
const SCRIPTS = ['vendor/railroad-diagrams.js', 'src/diagrams_builder.js', 'src/diagrams_behavior.js'];

const STYLE = `
body { background: hsl(30, 20%, 95%); font-family: sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
section { overflow-x: auto }
h2.diagramHeader { display: block; margin: 1.5rem 0 0; text-align: left }
svg.railroad-diagram { display: block; max-width: 100%; width: auto }
`;

const DRAW = `
for (const [at, rules] of sections.entries())
  document.getElementById('section-' + at).innerHTML = diagrams_builder.buildSyntaxDiagramsText(rules);
diagrams_behavior.initDiagramsBehavior();
`;

export function railroadDocument(): string {
  const sections = grammarSections();
  const rules = JSON.stringify(sections.map((section) => section.rules.map(drawn))).replaceAll(
    '<',
    '\\u003c',
  );
  const scripts = SCRIPTS.map((path) => script(packaged(path)));
  const bodies = sections.map(
    ({ title }, at) =>
      `<h1>${escaped(title.charAt(0).toUpperCase() + title.slice(1))}</h1>\n<section id="section-${at}"></section>\n`,
  );
  const page = `\
<!DOCTYPE html>
<!-- Generated from grammar/parser.ts by \`npm run generate\`; do not edit. -->
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Headline: railroad diagrams</title>
<style>
${packaged('diagrams.css')}${STYLE}</style>
<p>The same rules to read: <a href="grammar.generated.md">the grammar</a>. A click on a rule goes to its diagram.</p>
${bodies.join('')}${scripts.join('')}${script(`const sections = ${rules};`)}${script(DRAW)}</html>
`;
  refuseWhatFetches(page);
  return page;
}

function packaged(path: string): string {
  return readFileSync(join(DIAGRAMS, path), 'utf8').trimEnd().replaceAll('\r\n', '\n');
}

function script(text: string): string {
  return `<script>\n${text.trim()}\n</script>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What the drawing code reads of a part; a pattern would be its tooltip, which says less than the label. */
function drawn(part: Part): unknown {
  const { type, name, label, definition, separator } = part;
  return {
    type,
    name,
    label,
    definition: definition?.map(drawn),
    separator: separator && drawn(separator),
  };
}

function refuseWhatFetches(page: string): void {
  const fetches =
    /<(?:script|img|link|iframe)\b[^>]*\b(?:src|href)=|\burl\(|@import|\bfetch\(|XMLHttpRequest|\bimport\(/i.exec(
      page,
    );
  if (fetches) throw new Error(`the page of diagrams would fetch something: ${fetches[0]}`);
  if (Buffer.byteLength(page) > MOST_BYTES) throw new Error('the page of diagrams is too large to keep');
}
