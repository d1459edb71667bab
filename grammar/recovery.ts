// How the parser goes on after a mistake: it gives up the statement that holds it, and resumes where the next one begins.
//
// Three things tell where that is: the words that only ever begin a statement, the braces, and for statements without
// such a word (fields, options, properties, periods) the lines. So one mistake is one diagnostic, and what stands after
// it is read as if it were not there. Chevrotain's own rule is to resume at any token that may follow any open rule,
// which in this language is nearly every token.

import {
  type CstNode,
  CstParser,
  EOF,
  type IRecognitionException,
  type IToken,
  MismatchedTokenException,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';
import * as t from './tokens.ts';

/** What a message needs to know of a syntax error, passed through Chevrotain's message as JSON. */
export interface Expectation {
  readonly rule: string;
  /** Names of the tokens that could stand here. */
  readonly expected: readonly string[];
}

export function expectation(rule: string, expected: readonly string[]): string {
  return JSON.stringify({ rule, expected: [...new Set(expected)] } satisfies Expectation);
}

/** After this many mistakes of one kind the rest of the file is left unread. */
export const MOST_ERRORS = 100;

/** A token at which the parser could resume, and how it stands to the mistake. */
interface Candidate {
  readonly token: IToken;
  readonly next: IToken;
  readonly afterNext: IToken;
  /** Whether it is the first of its line. */
  readonly startsLine: boolean;
  /** Whether a statement can begin here: at the start of a line, or behind a brace. */
  readonly startsStatement: boolean;
  /** Whether the tokens since the mistake have opened no brace, and no bracket, that is still open. */
  readonly outsideBraces: boolean;
  readonly outsideBrackets: boolean;
}

/** Whether a statement that was given up may be followed by what begins at the candidate. */
type Resumes = (candidate: Candidate) => boolean;

const is = ({ tokenType }: Pick<IToken, 'tokenType'>, ...types: readonly TokenType[]): boolean =>
  types.includes(tokenType);
const isName = (token: IToken): boolean => tokenMatcher(token, t.Name);
const isKey = (token: IToken): boolean => isName(token) || is(token, t.Key);

const DECLARATIONS = [t.Use, t.Record, t.Event, t.Spell, t.Choice, t.Group, t.Plan, t.Scenario];

/** Words that begin a declaration when a name follows, and may be names elsewhere. */
const SOFT_DECLARATIONS = [
  t.Scale,
  t.Parameter,
  t.Table,
  t.Figures,
  t.Figure,
  t.Entries,
  t.Allocation,
  t.Programme,
];

/** `define` also stands in plans. Two names and a brace begin a source, a calendar, or a word that is misspelt. */
const declaration: Resumes = ({ token, next, afterNext, outsideBraces, startsStatement }) => {
  if (!startsStatement) return false;
  if (is(token, ...DECLARATIONS)) return true;
  if (!outsideBraces) return false;
  if (is(token, t.Define) || (isName(token) && isName(next) && is(afterNext, t.OpenBrace))) return true;
  return (is(token, ...SOFT_DECLARATIONS) && isName(next)) || (is(token, t.Property) && is(next, t.Text));
};

/** A brace that closes the block around, or the first word of a line that can begin the next entry and no declaration. */
const entry =
  (begins: (candidate: Candidate) => boolean): Resumes =>
  (candidate) =>
    candidate.outsideBraces &&
    (is(candidate.token, t.CloseBrace) ||
      (candidate.startsLine && begins(candidate) && !declaration(candidate)));

/** Words that stand in no braces but those of their own block are looked for at any depth: a brace may be missing. */
const statement =
  (anywhere: readonly TokenType[], here: (candidate: Candidate) => boolean): Resumes =>
  (candidate) =>
    (candidate.startsStatement && is(candidate.token, ...anywhere)) ||
    (candidate.outsideBraces && is(candidate.token, t.CloseBrace)) ||
    (candidate.outsideBraces && candidate.startsStatement && here(candidate));

/** A clause whose first word may be a name elsewhere. */
const softClause = ({ token, next }: Pick<Candidate, 'token' | 'next'>): boolean =>
  (is(token, t.Applies, t.Ends) && is(next, t.When)) ||
  (is(token, t.Assume, t.Stays) && is(next, t.Yes, t.No));

const clauseStarts = (candidate: Candidate): boolean =>
  is(candidate.token, t.Cites, t.Evidence) || softClause(candidate);

const planPart = (candidate: Candidate): boolean => {
  const { token, next } = candidate;
  if (is(token, t.Define) || clauseStarts(candidate)) return true;
  if (is(token, t.Gate, t.Outcome, t.DateWord)) return isName(next);
  if (is(token, t.Progress, t.Payments)) return is(next, t.Text, t.OpenBrace, t.Once);
  if (is(token, t.Warn)) return is(next, t.When);
  if (is(token, t.In)) return is(next, t.Force);
  return is(token, t.Replace, t.Add, t.Remove, t.Set_) || (isName(token) && is(next, t.Are));
};

const problemPart = (candidate: Candidate): boolean => is(candidate.token, t.Met) || clauseStarts(candidate);

const scenarioPart = ({ token, next }: Candidate): boolean =>
  is(token, t.As, t.Change, t.Cites) || (isName(token) && is(next, t.From, t.Is));

const clause: Resumes = (candidate) => candidate.outsideBraces && clauseStarts(candidate);
const closingBracket: Resumes = ({ token, outsideBraces, outsideBrackets }) =>
  outsideBraces && outsideBrackets && is(token, t.CloseBracket);
const closingBrace: Resumes = ({ token, outsideBraces }) => outsideBraces && is(token, t.CloseBrace);
const inBlock: Resumes = (candidate) => closingBrace(candidate) || clause(candidate);
/** A row stands on one line. */
const row: Resumes = entry(() => true);

const entryRules: Readonly<Record<string, Resumes>> = {
  field: entry(({ token, next }) => isName(token) || is(token, t.Cites) || is(next, t.Colon)),
  choiceOption: entry(({ token }) => isKey(token) || is(token, t.Cites)),
  property: entry(({ token }) => isName(token)),
  passage: entry(({ token }) => is(token, t.Text, t.UnclosedText)),
  period: entry(({ token }) => isKey(token) || is(token, t.Cites)),
  datedValue: row,
  tableHeading: row,
  tableRow: row,
  keyHeading: row,
  keyRow: row,
  keyedValue: row,
  entriesHeading: row,
  entry: row,
};

/** By rule: after the rule was given up, the parser resumes at such a token. */
const RESUMES_AT: Readonly<Record<string, Resumes>> = {
  ...entryRules,
  declaration,
  useDeclaration: declaration,
  planPart: statement([t.Problem, t.Filter, t.Eligibility], planPart),
  problemPart: statement([t.Indicator], problemPart),
  paymentPart: entry(({ token, next }) => is(token, t.Each, t.Cites, t.Never) || is(next, t.Pays, t.Text)),
  figurePart: entry(({ token }) => is(token, t.Stated, t.Worked, t.Cites)),
  programmePart: entry(({ token }) => is(token, t.Phase, t.Cites)),
  scenarioPart: statement([t.Expect], scenarioPart),
  grade: entry((candidate) => is(candidate.next, t.When) || clauseStarts(candidate)),
  datedCase: entry((candidate) => is(candidate.token, t.From) || clauseStarts(candidate)),
  'expression in ruled': inBlock,
  'expression in defineDeclaration': clause,
  'expression in bracketed': closingBracket,
  'expression in quantity': closingBracket,
  'expression in listed': (candidate) =>
    closingBrace(candidate) ||
    (candidate.outsideBraces && candidate.outsideBrackets && is(candidate.token, t.Comma)),
};

/** By rule: after the rule was given up, the parser resumes behind such a token, which the rule ends with. */
const RESUMES_BEHIND: Readonly<Record<string, Resumes>> = {
  conditionBlock: closingBrace,
  eligibilityBody: closingBrace,
  paymentsBody: closingBrace,
  problemBody: closingBrace,
  bracketed: closingBracket,
  quantity: closingBracket,
};

/** By rule that repeats something in braces: the rule of what it repeats, and what that begins with. */
const REPEATED: Readonly<Record<string, { readonly rule: string; readonly starts: readonly TokenType[] }>> = {
  file: { rule: 'declaration', starts: [...DECLARATIONS, t.Define] },
  recordDeclaration: { rule: 'field', starts: [t.Name, t.CloseBrace] },
  choiceDeclaration: { rule: 'choiceOption', starts: [t.Name, t.CloseBrace] },
  scaleDeclaration: { rule: 'choiceOption', starts: [t.Name, t.CloseBrace] },
  sourceDeclaration: { rule: 'property', starts: [t.Name, t.CloseBrace] },
  passages: { rule: 'passage', starts: [t.Text, t.CloseBrace] },
  calendarDeclaration: { rule: 'period', starts: [t.Name, t.CloseBrace] },
  parameterDeclaration: { rule: 'datedValue', starts: [t.NumberLiteral, t.CloseBrace] },
  tableDeclaration: { rule: 'tableRow', starts: [t.Name, t.CloseBrace] },
  figuresDeclaration: { rule: 'keyedValue', starts: [t.Name, t.CloseBrace] },
  entriesDeclaration: { rule: 'entry', starts: [t.NumberLiteral, t.CloseBrace] },
  figureDeclaration: { rule: 'figurePart', starts: [t.Stated, t.Worked, t.Cites] },
  planDeclaration: {
    rule: 'planPart',
    starts: [t.Problem, t.Filter, t.Define, t.Eligibility, t.Cites, t.In],
  },
  problemBody: { rule: 'problemPart', starts: [t.Indicator, t.Cites, t.Evidence, t.Met] },
  paymentsBody: { rule: 'paymentPart', starts: [t.Name, t.Never, t.Each, t.CloseBrace] },
  programmeDeclaration: { rule: 'programmePart', starts: [t.Phase, t.Cites, t.CloseBrace] },
  conditionBlock: { rule: 'clause', starts: [t.Cites, t.Evidence, t.CloseBrace] },
  eligibilityBody: { rule: 'clause', starts: [t.Cites, t.Evidence, t.CloseBrace] },
  scenarioDeclaration: { rule: 'scenarioPart', starts: [t.As, t.Expect, t.From, t.Cites] },
  listed: { rule: 'listed', starts: [t.Comma, t.CloseBrace] },
};
const RESUMES_REPEATING: Readonly<Record<string, Resumes>> = {
  ...RESUMES_AT,
  clause: inBlock,
  listed: RESUMES_AT['expression in listed'] as Resumes,
};

/** What belongs inside a block of a plan: where one stands outside, the block was closed by a brace too many. */
const INNER_PARTS = [t.Problem, t.Indicator, t.Filter, t.Eligibility, t.Evidence, t.Cites, t.Met];

/** What may stand in a heading behind a text. */
const HEADING = [t.For, t.Name, t.OpenBrace];

/** Never dropped to get on: they carry the structure. */
const STRUCTURE: ReadonlySet<TokenType> = new Set([
  ...[
    t.OpenBrace,
    t.CloseBrace,
    t.OpenBracket,
    t.CloseBracket,
    t.Define,
    t.Expect,
    t.And,
    t.Or,
    t.Comma,
    t.To,
  ],
  ...DECLARATIONS,
  ...INNER_PARTS,
]);

/** Where the parser resumes: so many tokens on, in the open rule at this level. */
interface Resumption {
  readonly skip: number;
  readonly level: number;
}

/** What Chevrotain's parser has beside its published methods. */
interface Internals {
  readonly RULE_STACK_IDX: number;
  /** Of each open rule, what it has read so far. */
  readonly CST_STACK: readonly CstNode[];
  getHumanReadableRuleStack(): readonly string[];
  SAVE_ERROR(error: IRecognitionException): unknown;
}

export abstract class RecoveringParser extends CstParser {
  private resumption: Resumption | undefined;

  private get internals(): Internals {
    return this as unknown as Internals;
  }

  /** The rules that are being read, from the outermost in. */
  protected openRules(): readonly string[] {
    return this.internals.getHumanReadableRuleStack();
  }

  // A brace that was forgotten before its block is taken as read. A closing one is never made up: it would end the
  // wrong block; nor is one where it comes after a word too many.
  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    if (this.isGivenUp() || (type === t.OpenBrace && is(this.LA(2), t.OpenBrace))) return false;
    return type === t.OpenBrace || (type === t.Colon && !this.startsLine(1));
  }

  protected override canTokenTypeBeDeletedInRecovery(): boolean {
    const found = this.LA(1);
    return !this.isGivenUp() && !STRUCTURE.has(found.tokenType) && !this.startsLine(1) && !this.startsLine(2);
  }

  /** What a heading should go on with is taken as read where a text without its end has swallowed the line. */
  protected canRecoverWithSingleTokenInsertion(type: TokenType, follows: readonly TokenType[]): boolean {
    if (is(this.LA(0), t.UnclosedText) && !this.isGivenUp()) return is({ tokenType: type }, ...HEADING);
    if (!this.canTokenTypeBeInsertedInRecovery(type)) return false;
    return follows.some((following) => tokenMatcher(this.LA(1), following));
  }

  /** Called by Chevrotain at each open rule, from the innermost out, until one resumes. */
  protected findReSyncTokenType(): TokenType {
    const level = this.internals.RULE_STACK_IDX;
    if (!this.resumption || this.resumption.level > level)
      this.resumption = this.findResumption(this.openRules());
    return EOF;
  }

  protected isInCurrentRuleReSyncSet(): boolean {
    return this.resumption?.level === this.internals.RULE_STACK_IDX;
  }

  protected reSyncTo(): readonly IToken[] {
    return this.skip(this.resumption?.skip ?? 0);
  }

  /** Called by Chevrotain where a repetition ends before what should follow it. */
  protected tryInRepetitionRecovery(repeat: (...args: unknown[]) => void, args: readonly unknown[]): void {
    const rules = this.openRules();
    const repeated = REPEATED[rules.at(-1) ?? ''];
    if (!repeated || this.isGivenUp()) return;
    const { skip, level } = this.findResumption(rules, repeated.rule);
    if (level !== rules.length) return;
    const found = this.LA(1);
    const message = expectation(
      repeated.rule,
      repeated.starts.map(({ name }) => name),
    );
    this.internals.SAVE_ERROR(new MismatchedTokenException(message, found, this.LA(0)));
    this.skip(skip);
    repeat.apply(this, [...args]);
  }

  private skip(count: number): readonly IToken[] {
    this.resumption = undefined;
    return Array.from({ length: count }, () => this.SKIP_TOKEN());
  }

  private isGivenUp(): boolean {
    return this.errors.length >= MOST_ERRORS;
  }

  /** The first token on from here at which an open rule resumes; `repeating` counts as one more open rule. */
  private findResumption(rules: readonly string[], repeating?: string): Resumption {
    let braces = is(this.LA(1), ...INNER_PARTS) && !this.isRepeatedHere(rules) ? 1 : 0;
    let brackets = 0;
    for (let at = 1; ; at++) {
      const token = this.LA(at);
      if (is(token, EOF)) return { skip: at - 1, level: 0 };
      const candidate: Candidate = {
        token,
        next: this.LA(at + 1),
        afterNext: this.LA(at + 2),
        startsLine: this.startsLine(at),
        startsStatement: this.startsLine(at) || is(this.LA(at - 1), t.OpenBrace, t.CloseBrace),
        outsideBraces: braces === 0,
        outsideBrackets: brackets === 0,
      };
      // What the repetition stopped at begins nothing that could be repeated.
      if (repeating && at > 1 && RESUMES_REPEATING[repeating]?.(candidate))
        return { skip: at - 1, level: rules.length };
      for (let level = rules.length - 1; level >= 0 && !this.isGivenUp(); level--) {
        const rule = rules[level] ?? '';
        const resumes = RESUMES_AT[rule] ?? RESUMES_AT[`${rule} in ${rules[level - 1]}`];
        if (resumes?.(candidate) && (at > 1 || this.hasRead(level))) return { skip: at - 1, level };
        // A block that was never opened ends with the brace of the next that is opened.
        const ends = this.hasRead(level) ? candidate : { ...candidate, outsideBraces: braces === 1 };
        if (RESUMES_BEHIND[rule]?.(ends)) return { skip: at, level };
      }
      if (is(token, t.OpenBrace)) braces++;
      else if (is(token, t.CloseBrace)) braces = Math.max(0, braces - 1);
      else if (is(token, t.OpenBracket)) brackets++;
      else if (is(token, t.CloseBracket)) brackets = Math.max(0, brackets - 1);
    }
  }

  /** Whether an open rule has read anything: one that fails on its own first token would fail on it again. */
  private hasRead(level: number): boolean {
    return this.internals.CST_STACK.slice(level).some(({ location }) => (location?.endOffset ?? -1) >= 0);
  }

  /** Whether the token that was found is at home in an open block: then no brace was closed too early. */
  private isRepeatedHere(rules: readonly string[]): boolean {
    const { tokenType } = this.LA(1);
    return rules.some((rule) => rule !== 'file' && REPEATED[rule]?.starts.includes(tokenType));
  }

  /** Whether a token ahead is the first of its line: of use for guessing what was meant, never for what is right. */
  protected startsLine(at: number): boolean {
    return (this.LA(at).startLine ?? 0) > (this.LA(at - 1).startLine ?? 0);
  }
}
