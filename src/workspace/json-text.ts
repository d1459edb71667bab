// JSON text -> its tree with places, refused where it is badly written or nests without end.

import {
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** From the whole to a fact: names, and numbers where the JSON has a list. */
export type Path = readonly (string | number)[];

export interface JsonText {
  readonly source: Source;
  readonly tree: JsonNode;
}

/** Facts nest a few records deep; text that nests deeper is broken or hostile, and would exhaust the stack. */
const DEPTH_LIMIT = 100;

export function parseJson(source: Source): {
  readonly tree: JsonNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const deep = tooDeep(source.text);
  if (deep !== undefined) return refused(source, deep, 1, 'it nests too deep');
  const errors: ParseError[] = [];
  const tree = parseTree(source.text.replace(/^\ufeff/, ' '), errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  const [error] = errors;
  if (error) return refused(source, error.offset, error.length, jsonReason(error));
  return tree ? { tree, diagnostics: [] } : refused(source, 0, 0, 'there is nothing in it');
}

function refused(
  source: Source,
  start: number,
  length: number,
  reason: string,
): { readonly tree: undefined; readonly diagnostics: readonly Diagnostic[] } {
  const span = { file: source.file, start, end: start + length };
  return { tree: undefined, diagnostics: [diagnostic('input/not-json', span, { reason })] };
}

const JSON_REASONS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word stands where a value is expected',
  InvalidNumberFormat: 'a number is badly written',
  PropertyNameExpected: 'the name of a fact is expected, in double quotes',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace is expected',
  CloseBracketExpected: 'a closing bracket is expected',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a text has no closing quote',
  UnexpectedEndOfNumber: 'a number is cut short',
  InvalidUnicode: 'a \\u escape is badly written',
  InvalidEscapeCharacter: 'a \\ escape is badly written',
  InvalidCharacter: 'a control character stands in a text',
};

function jsonReason({ error }: ParseError): string {
  return JSON_REASONS[printParseErrorCode(error)] ?? 'it is badly written';
}

function tooDeep(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > DEPTH_LIMIT) return at;
  }
  return undefined;
}

export function repeatedKeys({ source, tree }: JsonText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: JsonNode, path: Path): void => {
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      if (node.type === 'array') visit(child, [...path, index]);
      const [key, value] = node.type === 'object' ? (child.children ?? []) : [];
      if (!key) continue;
      const name = String(key.value);
      if (seen.has(name))
        found.push(
          diagnostic('input/repeated-key', spanOf(source, key), { path: pathText([...path, name]) }),
        );
      seen.add(name);
      if (value) visit(value, [...path, name]);
    }
  };
  visit(tree, []);
  return found;
}

// -- places ---------------------------------------------------------------------------------------------------

/** `/members/0/born` -> the steps, numbers where the JSON has a list. */
export function pathOf(pointer: string, tree: JsonNode): Path {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const path: (string | number)[] = [];
  for (const step of steps) path.push(findNodeAtLocation(tree, path)?.type === 'array' ? Number(step) : step);
  return path;
}

/** The path of steps through facts, in which an incomplete list holds its items under a name of their own. */
export function pathIn({ tree }: JsonText, steps: Path): Path {
  const path: (string | number)[] = [];
  for (const step of steps) {
    const isWrapped = typeof step === 'number' && findNodeAtLocation(tree, path)?.type !== 'array';
    path.push(...(isWrapped ? ['items', step] : [step]));
  }
  return path;
}

/** `members[0].born`; the step `items` of an incomplete list is not told. */
export function pathText(path: Path): string {
  return path
    .filter((step, index) => !(step === 'items' && typeof path[index + 1] === 'number'))
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

export function nodeSpan({ source, tree }: JsonText, path: Path): Span {
  return spanOf(source, findNodeAtLocation(tree, [...path]) ?? tree);
}

export function keySpan({ source, tree }: JsonText, path: Path): Span {
  const value = findNodeAtLocation(tree, [...path]);
  return spanOf(source, value?.parent?.children?.[0] ?? value ?? tree);
}

export function spanOf({ file }: Source, node: JsonNode): Span {
  return { file, start: node.offset, end: node.offset + node.length };
}
