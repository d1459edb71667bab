// Every token of the language, once, with the label that messages use for it.

import { createToken, type ITokenConfig, Lexer, type TokenType } from 'chevrotain';

const ALL: TokenType[] = [];

function token(config: ITokenConfig): TokenType {
  const made = createToken(config);
  ALL.push(made);
  return made;
}

// A name, and every word that has a meaning in some places and is free to be a name in all others.
export const Name = createToken({ name: 'Name', pattern: Lexer.NA, label: 'a name' });

const Identifier = createToken({
  name: 'Identifier',
  pattern: /[A-Za-z_][A-Za-z0-9_]*/,
  label: 'a name',
  categories: [Name],
});

/** The word and nothing longer: `no`, but not the start of `not`. */
const wholeWord = (words: string): RegExp => new RegExp(`(?:${words})(?![A-Za-z0-9_])`);

/** A word that is kept: it can't be a name. */
function reserved(name: string, word: string): TokenType {
  return token({ name, pattern: wholeWord(word), label: `‘${word}’` });
}

/** A word that means something in one place and may be a name elsewhere. */
function soft(name: string, words: string, label = `‘${words}’`): TokenType {
  return token({ name, pattern: wholeWord(words), label, categories: [Name] });
}

export const WhiteSpace = token({
  name: 'WhiteSpace',
  pattern: /[ \t\r\n\ufeff]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
export const Comment = token({
  name: 'Comment',
  pattern: /\/\/[^\n\r]*/,
  group: 'comments',
  label: 'a comment',
});

// Literals. A date, an amount or a percentage is one token, so that a mistake inside it is reported whole.
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
export const DateLiteral = token({
  name: 'DateLiteral',
  pattern: new RegExp(`\\d{1,2}[ \\t]+(?:${MONTHS})[ \\t]+\\d{4}(?![A-Za-z0-9_])`),
  label: 'a date such as 1 April 2015',
});
// `1,2` is neither the number 1,2 nor the list 1, 2: a thousands comma has three digits after it, and a list comma a space.
export const MalformedNumber = token({
  name: 'MalformedNumber',
  pattern: /£?(?!\d{1,3}(?:,\d{3})+(?!\d|,\d))\d+(?:,\d+)+(?:\.\d+)?%?/,
  label: 'a number',
});
export const MoneyLiteral = token({
  name: 'MoneyLiteral',
  pattern: /£(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/,
  label: 'an amount such as £1,000',
});
export const PercentLiteral = token({
  name: 'PercentLiteral',
  pattern: /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%/,
  label: 'a percentage such as 10%',
});
export const Key = token({
  name: 'Key',
  pattern: /\d{4}\/\d{2}(?!\d)|\d+[A-Za-z_][A-Za-z0-9_]*/,
  label: 'a key such as 3a',
});
export const NumberLiteral = token({
  name: 'NumberLiteral',
  pattern: /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/,
  label: 'a number',
});
export const Text = token({ name: 'Text', pattern: /"[^"\n\r]*"/, label: 'a text in double quotes' });
// Read on as if it were a text, once it is reported.
export const UnclosedText = token({
  name: 'UnclosedText',
  pattern: /"[^"\n\r]*/,
  label: 'a text in double quotes',
  categories: [Text],
});

// Declarations and what begins a clause.
export const Use = reserved('Use', 'use');
export const Record = reserved('Record', 'record');
export const Event = reserved('Event', 'event');
export const Spell = reserved('Spell', 'spell');
export const Choice = reserved('Choice', 'choice');
export const Group = reserved('Group', 'group');
export const Define = reserved('Define', 'define');
export const Plan = reserved('Plan', 'plan');
export const Problem = reserved('Problem', 'problem');
export const Indicator = reserved('Indicator', 'indicator');
export const Filter = reserved('Filter', 'filter');
export const Eligibility = reserved('Eligibility', 'eligibility');
export const Evidence = reserved('Evidence', 'evidence');
export const Cites = reserved('Cites', 'cites');
export const Scenario = reserved('Scenario', 'scenario');
export const Expect = reserved('Expect', 'expect');
export const Because = reserved('Because', 'because');
export const For = reserved('For', 'for');
export const When = reserved('When', 'when');
export const Met = reserved('Met', 'met');
export const Each = reserved('Each', 'each');
export const SourceWord = soft('SourceWord', 'source');
export const Calendar = soft('Calendar', 'calendar');
export const DateWord = soft('DateWord', 'date');
export const Force = soft('Force', 'force');
export const Required = soft('Required', 'required');
export const Private = soft('Private', 'private');
export const List = soft('List', 'list');
export const Ongoing = soft('Ongoing', 'ongoing');

// Sentences.
export const Any = reserved('Any', 'any');
export const Every = reserved('Every', 'every');
export const All = reserved('All', 'all');
export const None = reserved('None', 'none');
export const No = reserved('No', 'no');
export const Yes = reserved('Yes', 'yes');
export const Not = reserved('Not', 'not');
export const And = reserved('And', 'and');
export const Or = reserved('Or', 'or');
export const Is = reserved('Is', 'is');
export const Are = reserved('Are', 'are');
export const Has = reserved('Has', 'has');
export const Of = reserved('Of', 'of');
export const In = reserved('In', 'in');
export const At = reserved('At', 'at');
export const As = reserved('As', 'as');
export const There = reserved('There', 'there');
export const Where = reserved('Where', 'where');
export const Who = reserved('Who', 'who');
export const Ever = reserved('Ever', 'ever');
export const Now = reserved('Now', 'now');
export const The = reserved('The', 'the');
export const A = token({ name: 'A', pattern: wholeWord('an?'), label: '‘a’' });
export const Exactly = reserved('Exactly', 'exactly');
export const Known = reserved('Known', 'known');
export const Unknown = reserved('Unknown', 'unknown');
export const Does = reserved('Does', 'does');
export const NumberWord = token({
  name: 'NumberWord',
  pattern: wholeWord('two|three|four|five|six|seven|eight|nine|ten'),
  label: 'a number in words',
});
// It also begins a type: `one of fixed, permanent`.
export const One = token({
  name: 'One',
  pattern: wholeWord('one'),
  label: '‘one’',
  categories: [NumberWord],
});
export const Apply = soft('Apply', 'apply');
export const Least = soft('Least', 'least');
export const Most = soft('Most', 'most');
export const More = soft('More', 'more');
export const Fewer = soft('Fewer', 'fewer');
export const Less = soft('Less', 'less');
export const Than = soft('Than', 'than');
export const Under = reserved('Under', 'under');
export const Before = reserved('Before', 'before');
export const After = reserved('After', 'after');
export const Between = reserved('Between', 'between');
export const Last = soft('Last', 'last');
export const Next = soft('Next', 'next');
export const From = soft('From', 'from');
export const To = soft('To', 'to');
export const NumberOf = soft('NumberOf', 'number');
export const Sum = soft('Sum', 'sum');
export const Whole = soft('Whole', 'whole');
export const Percent = soft('Percent', 'percent');
export const Unit = soft('Unit', 'days?|weeks?|months?|years?', 'days, weeks, months or years');

// Marks.
export const OpenBrace = token({ name: 'OpenBrace', pattern: '{', label: '‘{’' });
export const CloseBrace = token({ name: 'CloseBrace', pattern: '}', label: '‘}’' });
export const OpenBracket = token({ name: 'OpenBracket', pattern: '(', label: '‘(’' });
export const CloseBracket = token({ name: 'CloseBracket', pattern: ')', label: '‘)’' });
export const Colon = token({ name: 'Colon', pattern: ':', label: '‘:’' });
export const Comma = token({ name: 'Comma', pattern: ',', label: '‘,’' });
export const Dot = token({ name: 'Dot', pattern: '.', label: '‘.’' });
export const Plus = token({ name: 'Plus', pattern: '+', label: '‘+’' });
export const Minus = token({ name: 'Minus', pattern: '-', label: '‘-’' });
export const Times = token({ name: 'Times', pattern: '*', label: '‘*’' });
export const Divide = token({ name: 'Divide', pattern: '/', label: '‘/’' });

/** In the order in which the lexer tries them; Identifier last, since every word is also one. */
export const TOKENS: readonly TokenType[] = [...ALL, Identifier, Name];

// Lines are tracked for the parser's recovery alone.
export const HeadlineLexer = new Lexer([...TOKENS], {
  positionTracking: 'full',
  ensureOptimizations: false,
});
