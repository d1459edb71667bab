// The likely mend of a syntax error: what authors most often mean when they write what can't be read.

import { KEPT_WORDS, TOKENS } from '../../grammar/tokens.ts';
import { nearestName } from '../text/nearest-name.ts';

export const LABELS: ReadonlyMap<string, string> = new Map(
  TOKENS.map((token) => [token.name, token.LABEL ?? token.name]),
);

const RESERVED_WORDS = TOKENS.flatMap(({ LABEL, CATEGORIES }) =>
  CATEGORIES?.length === 0 ? wordIn(LABEL) : [],
);

/** A place where the text can't be read on. */
export interface Slip {
  readonly rule: string;
  /** Names of the tokens that could stand here. */
  readonly expected: readonly string[];
  readonly found: string;
  /** The word after it; empty where there is none. */
  readonly after: string;
  /** The token before it, by name and text. */
  readonly before: { readonly name: string; readonly image: string } | undefined;
  readonly atEnd: boolean;
}

type Mend = (slip: Slip) => string | undefined;

/** The first that knows an answer gives it. */
const MENDS: readonly Mend[] = [
  missingBrace,
  capital,
  plural,
  unitWithoutNumber,
  stretchWithoutThe,
  countWithoutBound,
  missingIs,
  keptWord,
  nearWord,
];

export function mendOf(slip: Slip): string | undefined {
  for (const mend of MENDS) {
    const help = mend(slip);
    if (help !== undefined) return help;
  }
  return undefined;
}

function missingBrace({ atEnd, expected }: Slip): string | undefined {
  return atEnd && expected.includes('CloseBrace') ? 'a ‘}’ is missing: every ‘{’ needs one' : undefined;
}

/** `Any child has …`: a sentence in a rule begins small. */
function capital({ before }: Slip): string | undefined {
  const small = before?.image.toLowerCase() ?? '';
  const isWord = before?.name === 'Identifier' && before.image !== small && RESERVED_WORDS.includes(small);
  return isWord ? `write ‘${small}’ with a small letter` : undefined;
}

/** `at least 2 of problem` */
function plural({ rule, found }: Slip): string | undefined {
  const isList = rule === 'ofVerdicts' && (found === 'problem' || found === 'indicator');
  return isList ? `write ‘${found}s’ for all that there are` : undefined;
}

/** `in the last year` */
function unitWithoutNumber({ found, after }: Slip): string | undefined {
  const isStretch = found === 'last' || found === 'next';
  return isStretch && /^(day|week|month|year)$/.test(after) ? `write ‘1 ${after}’` : undefined;
}

/** `in last 12 months` */
function stretchWithoutThe({ found, after }: Slip): string | undefined {
  const isStretch = found === 'in' && (after === 'last' || after === 'next');
  return isStretch ? `write ‘in the ${after} …’` : undefined;
}

/** `has 3 exclusions` */
function countWithoutBound({ before, found }: Slip): string | undefined {
  if (before?.name !== 'NumberLiteral' || !/^[a-z_]\w*$/.test(found)) return undefined;
  return `say whether more would do: ‘at least ${before.image} …’ or ‘exactly ${before.image} …’`;
}

const COMPARING = ['under', 'before', 'after', 'between', 'at', 'exactly', 'more', 'less', 'fewer'];

/** `age under 18 years` */
function missingIs({ before, found }: Slip): string | undefined {
  const follows = before?.name === 'Identifier' && COMPARING.includes(found);
  return follows ? `put ‘is’ before it: ‘is ${found} …’` : undefined;
}

/** Where one of these is expected, a name is. */
const NAMING = ['Name', 'Key', 'CloseBrace'];

function keptWord({ expected, found }: Slip): string | undefined {
  const wantsName = expected.every((name) => NAMING.includes(name)) && expected.includes('Name');
  if (!wantsName || !KEPT_WORDS.has(found)) return undefined;
  return `‘${found}’ is a word of the language and can't be a name: choose another, such as ‘${found}_1’`;
}

function nearWord({ expected, found, atEnd }: Slip): string | undefined {
  if (atEnd || !/^[A-Za-z]{3,}$/.test(found)) return undefined;
  const words = expected.flatMap((name) => wordIn(LABELS.get(name)));
  const near = nearestName(found, words.length > 0 ? words : RESERVED_WORDS);
  return near && `did you mean ‘${near}’?`;
}

/** The word that a token's label quotes, if it is one. */
function wordIn(label: string | undefined): readonly string[] {
  return label !== undefined && /^‘[a-z]+’$/.test(label) ? [label.slice(1, -1)] : [];
}

const CHARACTERS: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/, 'texts stand between straight double quotes: "…"'],
  [/=/, 'comparisons are written in words: ‘is’, ‘is at least’, ‘is not’'],
  [/[<>≤≥]/, 'comparisons are written in words: ‘is less than’, ‘is at least’'],
  [/[&|]/, 'conditions are joined with the words ‘and’ and ‘or’'],
  [/!/, 'the opposite is written ‘not’'],
  [/;/, 'nothing needs to stand between two parts'],
];

/** What is written instead of a character that the language does not use. */
export function mendOfCharacter(character: string): string | undefined {
  return CHARACTERS.find(([pattern]) => pattern.test(character))?.[1];
}
