// Where a statement of fused code stands: what is worked out once for a question, once for a record, once for each item of a list.
//
// What rests on the items of a list stands after the loop over them. Everything about one list is worked out in one loop: a
// condition on an item may not rest on what comes of a loop around it, and what does is left to the functions of rules.

import { Unfused } from './unfused.ts';

/** Where a value is known: in a block, before its loops or after them. */
export interface Place {
  readonly block: Block;
  readonly isAfter: boolean;
}

/** One loop over a list, with all that is gathered in it. */
export interface Loop {
  /** What stands before it: where its sums begin. */
  readonly starts: string[];
  readonly head: readonly string[];
  readonly body: Block;
  readonly tail: readonly string[];
}

export class Block {
  readonly parent: Block | undefined;
  readonly depth: number;
  /** Whether it is a part of its parent that is gone through only where some condition may hold. */
  readonly #isBranch: boolean;
  readonly #names: Names;
  readonly #known = new Map<string, string>();
  readonly #before: string[] = [];
  readonly #loops = new Map<string, Loop>();
  readonly #after: string[] = [];
  /** What each item adds to the sums of loops around it. */
  readonly #sums: string[] = [];
  readonly #branches = new Map<string, Block>();
  readonly #lanes = new Map<string, Lanes>();

  constructor(parent: Block | undefined, isBranch = false) {
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.#isBranch = isBranch;
    this.#names = parent ? parent.#names : { next: 1 };
  }

  /** A name that no other block of the function has. */
  fresh(prefix: string): string {
    return `${prefix}${this.#names.next++}`;
  }

  /** The name under which a value stands; the same code is worked out once. `steps`: how it comes under its name, where that takes more. */
  define(
    prefix: string,
    code: string,
    isAfter = false,
    steps: (name: string) => readonly string[] = (name) => [`const ${name} = ${code};`],
  ): string {
    const known = this.#find(code);
    if (known !== undefined) return known;
    const name = this.fresh(prefix);
    this.#known.set(code, name);
    (isAfter ? this.#after : this.#before).push(...steps(name));
    return name;
  }

  #find(code: string): string | undefined {
    const known = this.#known.get(code);
    return known === undefined && this.#isBranch && this.parent ? this.parent.#find(code) : known;
  }

  /** The loop over a list, one for all that is asked of its items. */
  loop(list: string, make: (body: Block) => Pick<Loop, 'head' | 'tail'>): Loop {
    const known = this.#loops.get(list);
    if (known) return known;
    const body = new Block(this);
    const loop = { ...make(body), body, starts: [] };
    this.#loops.set(list, loop);
    return loop;
  }

  /** What is gone through only where a condition holds. */
  branch(condition: string): Block {
    const branch = this.#branches.get(condition) ?? new Block(this, true);
    this.#branches.set(condition, branch);
    return branch;
  }

  /** Two ways: where a condition holds, and where it does not. */
  lanes(condition: string): Lanes {
    const lanes = this.#lanes.get(condition) ?? {
      holds: new Block(this, true),
      fails: new Block(this, true),
    };
    this.#lanes.set(condition, lanes);
    return lanes;
  }

  /** What each item of a loop adds to a sum. */
  add(line: string): void {
    this.#sums.push(line);
  }

  /** The name of a sum over a loop of this block, to which `add` adds further in; each is gathered once. */
  gather(key: string, first: Loop, start: string, add: (name: string) => void): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = this.fresh('sum');
    this.#known.set(key, name);
    first.starts.push(`let ${name} = ${start};`);
    add(name);
    return name;
  }

  code(): readonly string[] {
    return [
      ...this.#before,
      ...[...this.#loops.values()].flatMap(loopCode),
      ...this.#after,
      ...this.#sums,
      ...[...this.#lanes].flatMap(lanesCode),
      ...[...this.#branches].flatMap(([condition, branch]) => [
        `if (${condition}) {`,
        ...indented(branch),
        '}',
      ]),
    ];
  }
}

interface Lanes {
  readonly holds: Block;
  readonly fails: Block;
}

function lanesCode([condition, { holds, fails }]: readonly [string, Lanes]): readonly string[] {
  return [`if (${condition}) {`, ...indented(holds), '} else {', ...indented(fails), '}'];
}

interface Names {
  next: number;
}

function loopCode({ starts, head, body, tail }: Loop): readonly string[] {
  return [...starts, ...head, ...indented(body), ...tail];
}

function indented(block: Block): readonly string[] {
  return block.code().map((line) => `  ${line}`);
}

/** Where something can be worked out that rests on all of these. */
export function placeOf(...places: readonly Place[]): Place {
  const [first, ...others] = places;
  if (!first) throw new Unfused('nothing to place');
  const { block, isAfter } = others.reduce(innerOf, first);
  return { block, isAfter };
}

function innerOf(one: Place, other: Place): Place {
  if (one.block === other.block) return { block: one.block, isAfter: one.isAfter || other.isAfter };
  const [outer, inner] = one.block.depth < other.block.depth ? [one, other] : [other, one];
  if (!isWithin(inner.block, outer.block)) throw new Unfused('items of two lists at once');
  if (outer.isAfter) throw new Unfused('an item that rests on what comes of a loop around it');
  return inner;
}

function isWithin(block: Block, outer: Block): boolean {
  for (let at: Block | undefined = block; at; at = at.parent) if (at === outer) return true;
  return false;
}
