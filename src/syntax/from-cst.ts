// CST -> AST: a file, and each declaration by the step of its construct.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, missingQuoted, type Reader, readQuoted, spanOf } from './cst-reader.ts';
import { defineFromCst } from './from-cst-define.ts';
import {
  allocationFromCst,
  entriesFromCst,
  figureFromCst,
  figuresFromCst,
  parameterFromCst,
} from './from-cst-figure.ts';
import { planFromCst } from './from-cst-plan.ts';
import { programmeFromCst } from './from-cst-programme.ts';
import { recordFromCst } from './from-cst-record.ts';
import { propertyFromCst, scenarioFromCst } from './from-cst-scenario.ts';
import { sourceFromCst } from './from-cst-source.ts';
import { tableFromCst } from './from-cst-table.ts';
import { calendarFromCst, choiceFromCst, groupFromCst, scaleFromCst } from './from-cst-vocabulary.ts';

export function fileFromCst(
  reader: Reader,
  node: cst.FileCstNode,
  comments: readonly ast.Comment[],
  length: number,
): ast.File {
  return {
    kind: 'file',
    span: { file: reader.file, start: 0, end: length },
    uses: all(node.children.useDeclaration).map((use) => useFromCst(reader, use)),
    declarations: all(node.children.declaration).flatMap((found) => declarationFromCst(reader, found) ?? []),
    comments,
  };
}

function useFromCst(reader: Reader, node: cst.UseDeclarationCstNode): ast.Use {
  const path = readQuoted(reader, first(node.children.Text)) ?? missingQuoted(reader, node);
  return { kind: 'use', span: spanOf(reader, node), path };
}

type Children = cst.DeclarationCstChildren;

/** How each declaration is read: a kind that is left out does not compile. */
const DECLARATIONS: {
  readonly [K in keyof Children]-?: (
    reader: Reader,
    node: NonNullable<Children[K]>[number],
  ) => ast.Declaration;
} = {
  recordDeclaration: recordFromCst,
  choiceDeclaration: choiceFromCst,
  scaleDeclaration: scaleFromCst,
  groupDeclaration: groupFromCst,
  defineDeclaration: defineFromCst,
  parameterDeclaration: parameterFromCst,
  tableDeclaration: tableFromCst,
  allocationDeclaration: allocationFromCst,
  figuresDeclaration: figuresFromCst,
  entriesDeclaration: entriesFromCst,
  figureDeclaration: figureFromCst,
  sourceDeclaration: sourceFromCst,
  calendarDeclaration: calendarFromCst,
  planDeclaration: planFromCst,
  programmeDeclaration: programmeFromCst,
  scenarioDeclaration: scenarioFromCst,
  propertyDeclaration: propertyFromCst,
};

function declarationFromCst(
  reader: Reader,
  { children }: cst.DeclarationCstNode,
): ast.Declaration | undefined {
  for (const kind of Object.keys(DECLARATIONS) as (keyof Children)[]) {
    const node = children[kind]?.[0];
    if (node) return (DECLARATIONS[kind] as (reader: Reader, node: unknown) => ast.Declaration)(reader, node);
  }
  return undefined;
}
