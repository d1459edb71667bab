// `judgement by police or housing, reason required` -> doc.

import type { Judgement } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import { type Doc, group, nest } from './doc.ts';
import { printEither } from './print-name.ts';

export function printJudgement({ by, reasonRequired, span }: Judgement): Doc {
  const reason = reasonRequired ? [', ', closing('reason required', span)] : '';
  return group(opening('judgement', span), ' by', nest(printEither(by), reason));
}
