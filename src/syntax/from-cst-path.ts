// CST -> AST: names with dots, and whose they are.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, spanOf } from './cst-reader.ts';

/** `school.exclusions` */
export function dottedFromCst(reader: Reader, node: cst.DottedCstNode): ast.Path {
  return { ...plainPath, span: spanOf(reader, node), names: namesFromCst(reader, node) };
}

const plainPath = { kind: 'path', owner: undefined, broughtForward: false, under: undefined } as const;

export function namesFromCst(reader: Reader, node: cst.DottedCstNode | undefined): readonly ast.Name[] {
  return all(node?.children.Name).map((name) => readName(reader, name, node as cst.DottedCstNode));
}

/** `attendance.unauthorised`, `contributions of 2016/17` */
export function ownedFromCst(reader: Reader, node: cst.OwnedCstNode): ast.Path {
  const { dotted, owner } = node.children;
  const whose = first(owner);
  return {
    ...plainPath,
    span: spanOf(reader, node),
    names: namesFromCst(reader, first(dotted)),
    owner: whose && ownerFromCst(reader, whose),
  };
}

/** `reserve of previous year`, `eligible under england_phase_2` */
export function pathFromCst(reader: Reader, node: cst.PathCstNode): ast.Path {
  const { Eligibility, dotted, owner, Forward, Name } = node.children;
  const word = first(Eligibility);
  const names = word ? [readName(reader, word, node)] : namesFromCst(reader, first(dotted));
  const under = first(Name);
  const whose = first(owner);
  return {
    kind: 'path',
    span: spanOf(reader, node),
    names,
    owner: whose && ownerFromCst(reader, whose),
    broughtForward: Forward !== undefined,
    under: under && readName(reader, under, node),
  };
}

function ownerFromCst(reader: Reader, node: cst.OwnerCstNode): ast.Owner {
  const { Previous, Name, Key, dotted } = node.children;
  const single = first(Name) ?? first(Key);
  return {
    span: spanOf(reader, node),
    previous: Previous !== undefined,
    names: single ? [readName(reader, single, node)] : namesFromCst(reader, first(dotted)),
  };
}
