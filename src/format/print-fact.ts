// A fact as a rule file writes it -> doc.

import type { Fact } from '../syntax/ast.ts';
import { opening } from './block.ts';
import { type Doc, word } from './doc.ts';
import { literalText } from './print-literal.ts';

export function printFact(fact: Fact): Doc {
  switch (fact.kind) {
    case 'unknown':
    case 'none':
      return opening(fact.kind, fact.span);
    case 'word':
      return word(fact.text, fact.span);
    case 'value':
      return word(literalText(fact.value), fact.span);
  }
}
