// Marks a field private. No answer changes by it; what may change is what reports call the record by.

import type { Fix } from '../../diagnostics/fix.ts';
import type { FieldSymbol } from '../../names/symbol.ts';

export function markPrivate(field: FieldSymbol): Fix {
  const { file, start } = field.node.type.span;
  const safety = isCalledBy(field) ? 'review' : 'safe';
  const edits = [{ span: { file, start, end: start }, text: 'private ' }];
  return { title: 'mark it private', safety, edits };
}

/** Whether explanations and scenarios call the record by this text: its first that is not private. */
function isCalledBy({ of, node }: FieldSymbol): boolean {
  const first = [...of.fields.values()].find(({ type, node: one }) => type.kind === 'text' && !one.private);
  return first?.node === node;
}
