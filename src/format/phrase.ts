// Parts of the surface tree -> their words in a row, as the house form has them, each with its place in the text. For whoever sets
// rules as prose: there is one printer of each construct, and it is this one.

import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Context } from './context.ts';
import { type Doc, isList } from './doc.ts';
import { printExpression } from './print-expression.ts';
import { printFact } from './print-fact.ts';
import { printGrain, printRounding } from './print-rounding.ts';
import { printCell } from './print-table.ts';
import { printType } from './print-type.ts';
import { printStretch, printWindow } from './print-window.ts';

/** Words of a rule: a name has its place, what stands between names may have none. */
export interface Piece {
  readonly text: string;
  readonly span: Span | undefined;
}

export interface Phrases {
  readonly expression: (node: ast.Expression) => readonly Piece[];
  readonly window: (node: ast.WindowText) => readonly Piece[];
  readonly stretch: (node: ast.Stretch) => readonly Piece[];
  readonly cell: (node: ast.InputCell) => readonly Piece[];
  readonly fact: (node: ast.Fact) => readonly Piece[];
  readonly type: (node: ast.TypeText) => readonly Piece[];
  readonly grain: (node: ast.Grain) => readonly Piece[];
  readonly rounding: (node: ast.Rounding) => readonly Piece[];
}

/** `files` have no errors; `sources` are the texts that they were read from. */
export function phrasesOf(files: readonly ast.File[], sources: ReadonlyMap<string, Source>): Phrases {
  const contexts = new Map(
    files.flatMap((file) => {
      const source = sources.get(file.span.file);
      return source ? [[source.file, contextOf(file, source)] as const] : [];
    }),
  );
  const said =
    <N extends { readonly span: Span }>(print: (node: N, context: Context) => Doc) =>
    (node: N): readonly Piece[] => {
      const context = contexts.get(node.span.file);
      if (!context) throw new InternalError('a part of a project stands in one of its files');
      return piecesOf(print(node, context));
    };
  return {
    expression: said(printExpression),
    window: said(printWindow),
    stretch: said(printStretch),
    cell: said(printCell),
    fact: said(printFact),
    type: said(printType),
    grain: said(printGrain),
    rounding: said(printRounding),
  };
}

function contextOf(file: ast.File, source: Source): Context {
  const context: Context = {
    source,
    comments: file.comments,
    print: (node: ast.Expression): Doc => printExpression(node, context),
  };
  return context;
}

/** Every end of a line, one that must be taken too, is a space. */
function piecesOf(doc: Doc): readonly Piece[] {
  if (typeof doc === 'string') return doc === '' ? [] : [{ text: doc, span: undefined }];
  if (isList(doc)) return doc.flatMap(piecesOf);
  if (doc.kind === 'word') return [{ text: doc.text, span: doc.span }];
  if (doc.kind === 'soft' || doc.kind === 'hard') return [{ text: ' ', span: undefined }];
  return piecesOf(doc.doc);
}
