// Tokens -> the place where more is open at once than the parser has stack for, if there is one.

import type { IToken, TokenType } from 'chevrotain';
import * as t from '../../grammar/tokens.ts';

/**
 * How many brackets, braces, ‘not’s, ‘has’es and operators may hold one another: far beyond what can be read, far below
 * the stack. A sum nests to the left: in a + b + c the second ‘+’ holds the first.
 */
export const NESTING_LIMIT = 50;

/** An open brace or bracket, or the text outside of all; `words` are the words and signs that still hold. */
interface Level {
  readonly closedBy: TokenType | undefined;
  words: number;
  /** `between`s whose `and` is still to come. */
  betweens: number;
}

/** What opens something that no bracket closes. */
const OPENS: ReadonlySet<TokenType> = new Set([t.Not, t.Has, t.Plus, t.Minus, t.Times, t.Divide]);

/** What none of those before it can reach across; a colon ends the type of a field, which may be `yes/no`. */
const BEGINS_ANEW: ReadonlySet<TokenType> = new Set([
  t.Colon,
  t.Comma,
  t.Or,
  t.Use,
  t.Record,
  t.Event,
  t.Spell,
  t.Choice,
  t.Group,
  t.Define,
  t.Plan,
  t.Problem,
  t.Indicator,
  t.Filter,
  t.Eligibility,
  t.Evidence,
  t.Cites,
  t.Scenario,
  t.Expect,
  t.Met,
  t.Pays,
  t.Then,
  t.Bar,
  t.DoubleBar,
]);

/** The token at which more than the limit are open; a run of ‘not’, of ‘has’ or of ‘+’ opens as brackets do. */
export function placeTooDeep(tokens: readonly IToken[]): IToken | undefined {
  const levels: Level[] = [{ closedBy: undefined, words: 0, betweens: 0 }];
  let depth = 0;
  const leave = (level: Level): void => {
    depth -= level.words;
    level.words = 0;
    level.betweens = 0;
  };
  for (const token of tokens) {
    const { tokenType } = token;
    const level = levels.at(-1) as Level;
    if (tokenType === t.OpenBrace || tokenType === t.OpenBracket) {
      levels.push({
        closedBy: tokenType === t.OpenBrace ? t.CloseBrace : t.CloseBracket,
        words: 0,
        betweens: 0,
      });
      depth++;
    } else if (tokenType === t.CloseBrace || tokenType === t.CloseBracket) {
      const opened = levels.findLastIndex(({ closedBy }) => closedBy === tokenType);
      if (opened === -1 || (tokenType === t.CloseBracket && opened < levels.length - 1)) continue;
      for (const closed of levels.splice(opened)) {
        leave(closed);
        depth--;
      }
    } else if (OPENS.has(tokenType)) {
      level.words++;
      depth++;
    } else if (tokenType === t.Between) level.betweens++;
    else if (tokenType === t.And && level.betweens > 0) level.betweens--;
    else if (tokenType === t.And || BEGINS_ANEW.has(tokenType)) leave(level);
    if (depth > NESTING_LIMIT) return token;
  }
  return undefined;
}
