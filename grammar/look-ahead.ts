// Where a name does not continue what stands before it: the end of a line means nothing, so a count such as `at least one
// visit` would go on into the words of the statement that follows.

import { type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import * as t from './tokens.ts';

/** The tokens of which one must stand at each place, beginning with the word itself. */
type Start = readonly (TokenType | readonly TokenType[])[];

const PART = [t.Indicator, t.Problem, t.Filter, t.Define, t.Eligibility];
const SOFT_PART = [t.Gate, t.Outcome, t.Progress, t.Payments, t.Warn, t.Parameter];
const BLOCK = [t.OpenBrace, t.Text];

/** How the statements begin whose first word may also be a name. */
const STARTS: readonly Start[] = [
  [t.SourceWord, t.Name, t.OpenBrace],
  [t.Calendar, t.Name, t.OpenBrace],
  [t.Scale, t.Name, [t.Lowest, t.Highest]],
  [t.Parameter, t.Name, [t.Colon, t.Text]],
  [t.Table, t.Name, t.Of],
  [t.Figures, t.Name, t.By],
  [t.Figure, t.Name, [t.By, ...BLOCK]],
  [t.Entries, t.Name, t.Of],
  [t.Allocation, t.Name, BLOCK],
  [t.Programme, t.Name, BLOCK],
  [t.Property, t.Text],
  [t.Gate, t.Name, BLOCK],
  [t.Outcome, t.Name, [t.For, ...BLOCK]],
  [t.Progress, BLOCK],
  [t.Payments, [t.Once, ...BLOCK]],
  [t.DateWord, t.Name],
  [
    [t.Replace, t.Add, t.Remove],
    [...PART, ...SOFT_PART],
  ],
  [t.Add, t.DateWord, t.Name],
  [t.Add, t.Name, t.Are],
  [t.Set_, [t.Calendar, t.Parameter]],
  [t.Assume, [t.Yes, t.No]],
  [t.Stays, [t.Yes, t.No]],
  [t.Judgement, t.By],
  [t.Never, t.More, t.In],
  [t.Starting, t.From],
  [t.Stated],
  [t.Worked, t.Out],
  // A list by name, a grade or a clause, and a payment.
  [t.Name, [t.Are, t.When, t.Pays]],
  [t.Name, t.Text, t.Pays],
  // What follows a noun: a window, or whose events are counted.
  [t.From],
  [t.To],
  [t.By, t.All],
  // Among whom it is shared out.
  [t.Among, t.Name, t.In, t.Proportion],
];

/** `at(1)` is the next token. */
export function startsStatement(at: (place: number) => IToken): boolean {
  return STARTS.some((start) =>
    start.every((wanted, index) => {
      const types = Array.isArray(wanted) ? (wanted as readonly TokenType[]) : [wanted as TokenType];
      return types.some((type) => tokenMatcher(at(index + 1), type));
    }),
  );
}

/**
 * Whether what begins like a window is something else: `in force`, `at least`, the date before a colon of a dated rule, a
 * payment that is called `from`.
 */
export function startsNoWindow(at: (place: number) => IToken): boolean {
  const [first, second, third] = [at(1).tokenType, at(2).tokenType, at(3).tokenType];
  if (first === t.In) return second === t.Force || second === t.Proportion;
  if (first === t.At) return second === t.Least || second === t.Most;
  if (first !== t.From) return false;
  if (second === t.Text) return third === t.Pays;
  if (second !== t.DateLiteral) return [t.Are, t.When, t.Pays].includes(second);
  return (
    third === t.Colon || (third === t.To && at(4).tokenType === t.DateLiteral && at(5).tokenType === t.Colon)
  );
}

/** `number of at least 3` compares what is called `number`; `number of offences` counts offences. */
export function boundFollowsOf(at: (place: number) => IToken): boolean {
  if (at(2).tokenType !== t.Of) return false;
  const bound = at(3).tokenType;
  if (bound === t.At || bound === t.Exactly) return true;
  const compares = bound === t.More || bound === t.Fewer || bound === t.Less;
  return compares && at(4).tokenType === t.Than;
}
