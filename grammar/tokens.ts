// Every token of the language, once, with the label that messages use for it.

import { createToken, type ILexingResult, type ITokenConfig, Lexer, type TokenType } from 'chevrotain';

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

/** Words by their spelling: they are read as identifiers and told apart afterwards, which is faster than trying each. */
const WORDS = new Map<string, TokenType>();

function word(config: Omit<ITokenConfig, 'pattern'>, spellings: readonly string[]): TokenType {
  const made = token({ ...config, pattern: Lexer.NA });
  for (const spelling of spellings) WORDS.set(spelling, made);
  return made;
}

/** A word that is kept: it can't be a name. */
function reserved(name: string, spelling: string): TokenType {
  return word({ name, label: `‘${spelling}’` }, [spelling]);
}

/** A word that means something in one place and may be a name elsewhere. */
function soft(name: string, spelling: string): TokenType {
  return word({ name, label: `‘${spelling}’`, categories: [Name] }, [spelling]);
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
export const MonthLiteral = token({
  name: 'MonthLiteral',
  pattern: new RegExp(`(?:${MONTHS})[ \\t]+\\d{4}(?![A-Za-z0-9_])`),
  label: 'a month such as January 2013',
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
export const Scale = soft('Scale', 'scale');
export const Group = reserved('Group', 'group');
export const Define = reserved('Define', 'define');
export const Parameter = soft('Parameter', 'parameter');
export const Table = soft('Table', 'table');
export const Figures = soft('Figures', 'figures');
export const Figure = soft('Figure', 'figure');
export const Entries = soft('Entries', 'entries');
export const Allocation = soft('Allocation', 'allocation');
export const Plan = reserved('Plan', 'plan');
export const Programme = soft('Programme', 'programme');
export const Problem = reserved('Problem', 'problem');
export const Indicator = reserved('Indicator', 'indicator');
export const Filter = reserved('Filter', 'filter');
export const Gate = soft('Gate', 'gate');
export const Warn = soft('Warn', 'warn');
export const Eligibility = reserved('Eligibility', 'eligibility');
export const Outcome = soft('Outcome', 'outcome');
export const Progress = soft('Progress', 'progress');
export const Payments = soft('Payments', 'payments');
export const Judgement = soft('Judgement', 'judgement');
export const Evidence = reserved('Evidence', 'evidence');
export const Cites = reserved('Cites', 'cites');
export const Applies = soft('Applies', 'applies');
export const Assume = soft('Assume', 'assume');
export const Stays = soft('Stays', 'stays');
export const Ends = soft('Ends', 'ends');
export const Replace = soft('Replace', 'replace');
export const Add = soft('Add', 'add');
export const Remove = soft('Remove', 'remove');
export const Set_ = soft('Set', 'set');
export const Scenario = reserved('Scenario', 'scenario');
export const Property = soft('Property', 'property');
export const Expect = reserved('Expect', 'expect');
export const Change = soft('Change', 'change');
export const Because = reserved('Because', 'because');
export const For = reserved('For', 'for');
export const When = reserved('When', 'when');
export const Met = reserved('Met', 'met');
export const Each = reserved('Each', 'each');
export const SourceWord = soft('SourceWord', 'source');
export const Passages = soft('Passages', 'passages');
export const Encoded = soft('Encoded', 'encoded');
export const Calendar = soft('Calendar', 'calendar');
export const DateWord = soft('DateWord', 'date');
export const Force = soft('Force', 'force');
export const Required = soft('Required', 'required');
export const Private = soft('Private', 'private');
export const Fixed = soft('Fixed', 'fixed');
export const List = soft('List', 'list');
export const Reference = soft('Reference', 'reference');
export const Ongoing = soft('Ongoing', 'ongoing');
export const Order = soft('Order', 'order');
export const Extends = soft('Extends', 'extends');
export const Phase = soft('Phase', 'phase');
export const Uses = soft('Uses', 'uses');
export const Otherwise = soft('Otherwise', 'otherwise');
export const Match = soft('Match', 'match');

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
export const A = word({ name: 'A', label: '‘a’' }, ['a', 'an']);
export const Exactly = reserved('Exactly', 'exactly');
export const Known = reserved('Known', 'known');
export const Unknown = reserved('Unknown', 'unknown');
export const Does = reserved('Does', 'does');
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const NumberWord = word({ name: 'NumberWord', label: 'a number in words' }, NUMBERS);
// It also begins a type: `one of fixed, permanent`.
export const One = word({ name: 'One', label: '‘one’', categories: [NumberWord] }, ['one']);
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
export const Since = reserved('Since', 'since');
export const Within = reserved('Within', 'within');
export const Throughout = reserved('Throughout', 'throughout');
export const Averaged = reserved('Averaged', 'averaged');
export const Over = soft('Over', 'over');
export const Last = soft('Last', 'last');
export const Next = soft('Next', 'next');
export const First = soft('First', 'first');
export const Previous = soft('Previous', 'previous');
export const Including = soft('Including', 'including');
export const This = soft('This', 'this');
export const That = soft('That', 'that');
export const Starts = soft('Starts', 'starts');
export const Time = soft('Time', 'time');
export const On = soft('On', 'on');
export const By = soft('By', 'by');
export const It = soft('It', 'it');
export const From = soft('From', 'from');
export const To = soft('To', 'to');
export const Was = soft('Was', 'was');
export const Were = soft('Were', 'were');
export const Newly = reserved('Newly', 'newly');
export const Meets = soft('Meets', 'meets');
export const Followed = reserved('Followed', 'followed');
export const Fallen = soft('Fallen', 'fallen');
export const Risen = soft('Risen', 'risen');
export const Percentage = soft('Percentage', 'percentage');
export const Points = soft('Points', 'points');
export const Latest = soft('Latest', 'latest');
export const Earliest = soft('Earliest', 'earliest');
export const Different = soft('Different', 'different');
export const Relevant = soft('Relevant', 'relevant');
export const Counting = soft('Counting', 'counting');
export const Together = soft('Together', 'together');

// Figures.
export const NumberOf = soft('NumberOf', 'number');
export const Sum = soft('Sum', 'sum');
export const Greatest = soft('Greatest', 'greatest');
export const Lowest = soft('Lowest', 'lowest');
export const Highest = soft('Highest', 'highest');
export const Middle = soft('Middle', 'middle');
export const Whole = soft('Whole', 'whole');
export const Percent = soft('Percent', 'percent');
export const Rounded = reserved('Rounded', 'rounded');
export const Decimal = soft('Decimal', 'decimal');
export const Place = word({ name: 'Place', label: '‘place’', categories: [Name] }, ['place', 'places']);
export const Penny = soft('Penny', 'penny');
export const Pound = soft('Pound', 'pound');
export const Half = soft('Half', 'half');
export const Up = soft('Up', 'up');
export const Down = soft('Down', 'down');
export const Even = soft('Even', 'even');
export const Brought = soft('Brought', 'brought');
export const Forward = soft('Forward', 'forward');
export const Starting = soft('Starting', 'starting');
export const Share = soft('Share', 'share');
export const Among = soft('Among', 'among');
export const Proportion = soft('Proportion', 'proportion');
export const Largest = soft('Largest', 'largest');
export const Remainder = soft('Remainder', 'remainder');
export const DHondt = token({ name: 'DHondt', pattern: /[dD]'Hondt\b/, label: "‘d'Hondt’" });
export const SainteLague = token({
  name: 'SainteLague',
  pattern: /Sainte-Lagu[eë]/,
  label: '‘Sainte-Laguë’',
});
export const Stated = soft('Stated', 'stated');
export const About = soft('About', 'about');
export const Worked = soft('Worked', 'worked');
export const Out = soft('Out', 'out');

// Payments, and what lasts.
export const Pays = reserved('Pays', 'pays');
export const Rest = soft('Rest', 'rest');
export const Never = soft('Never', 'never');
export const Aside = soft('Aside', 'aside');
export const Once = soft('Once', 'once');
export const Per = soft('Per', 'per');
export const Reason = soft('Reason', 'reason');
export const Nothing = soft('Nothing', 'nothing');

// Properties.
export const If = soft('If', 'if');
export const Then = reserved('Then', 'then');
export const Falls = soft('Falls', 'falls');
export const Rises = soft('Rises', 'rises');
export const Becomes = soft('Becomes', 'becomes');

const UNITS = ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'];
export const Unit = word({ name: 'Unit', label: 'days, weeks, months or years', categories: [Name] }, UNITS);

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
export const DoubleBar = token({ name: 'DoubleBar', pattern: '||', label: '‘||’' });
export const Bar = token({ name: 'Bar', pattern: '|', label: '‘|’' });

/** Words that can't be names, in every spelling. */
export const KEPT_WORDS: ReadonlySet<string> = new Set(
  [...WORDS].flatMap(([spelling, { CATEGORIES }]) => (CATEGORIES?.includes(Name) ? [] : [spelling])),
);

/** In the order in which the lexer tries them; Identifier last, since every word is also one. */
export const TOKENS: readonly TokenType[] = [...ALL, Identifier, Name];

class WordLexer extends Lexer {
  override tokenize(text: string): ILexingResult {
    const result = super.tokenize(text);
    for (const found of result.tokens) {
      const meant = found.tokenType === Identifier ? WORDS.get(found.image) : undefined;
      if (!meant) continue;
      found.tokenType = meant;
      found.tokenTypeIdx = meant.tokenTypeIdx ?? found.tokenTypeIdx;
    }
    return result;
  }
}

// Lines are tracked for tables, of which a row stands on one line, and for the parser's recovery.
export const HeadlineLexer = new WordLexer([...TOKENS], {
  positionTracking: 'full',
  ensureOptimizations: false,
});
