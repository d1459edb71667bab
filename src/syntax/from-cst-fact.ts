// CST -> AST: a fact as a rule file writes it: in the rows of entries, and as what a scenario changes.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { first, type Reader, spanOf, tokenSpan } from './cst-reader.ts';
import { literalFromCst } from './from-cst-literal.ts';

export function factFromCst(reader: Reader, node: cst.FactCstNode): ast.Fact {
  const span = spanOf(reader, node);
  const { Yes, No, None, Name, literal } = node.children;
  if (Yes || No) return { kind: 'value', span, value: { kind: 'yes-no', answer: Yes !== undefined } };
  if (None) return { kind: 'none', span };
  const word = first(Name);
  if (word) return { kind: 'word', span: tokenSpan(reader, word), text: word.image };
  const written = first(literal);
  const value = written && literalFromCst(reader, written);
  if (value?.kind === 'literal') return { kind: 'value', span, value: value.value };
  // A key such as 2016/17 is an option.
  const key = value?.kind === 'path' ? value.names[0] : undefined;
  return key ? { kind: 'word', span, text: key.text } : { kind: 'unknown', span };
}
