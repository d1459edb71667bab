// The grammar of conditions and values. Rules only: no actions, no prose.

import { tokenMatcher } from 'chevrotain';
import { boundFollowsOf, startsNoWindow, startsStatement } from './look-ahead.ts';
import { RecoveringParser } from './recovery.ts';
import * as t from './tokens.ts';

/** The rules of what ends with its line. */
const ROWS: ReadonlySet<string> = new Set(['tableRow', 'keyRow', 'keyedValue', 'entry']);

export abstract class ConditionParser extends RecoveringParser {
  // -- conditions, loosest first ------------------------------------------------------------------------------

  readonly expression = this.RULE('expression', () => {
    this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(t.Or);
      this.SUBRULE2(this.conjunction);
    });
  });

  readonly conjunction = this.RULE('conjunction', () => {
    this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(t.And);
      this.SUBRULE2(this.negation);
    });
  });

  readonly negation = this.RULE('negation', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Not);
          this.SUBRULE(this.negation);
        },
      },
      { ALT: () => this.SUBRULE(this.shifted) },
    ]);
  });

  // `… as at claim`, `… as known on 1 March 2015`
  readonly shifted = this.RULE('shifted', () => {
    this.SUBRULE(this.sentence);
    this.MANY(() => this.SUBRULE(this.shift));
  });

  readonly shift = this.RULE('shift', () => {
    this.CONSUME(t.As);
    this.OR([
      { ALT: () => this.CONSUME(t.At) },
      {
        ALT: () => {
          this.CONSUME(t.Known);
          this.CONSUME(t.On);
        },
      },
    ]);
    this.SUBRULE(this.value);
  });

  readonly sentence = this.RULE('sentence', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ofProblems) },
      {
        GATE: () => this.subjectFollows(),
        ALT: () => this.SUBRULE(this.quantified),
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => this.SUBRULE(this.ofLatest) },
      { ALT: () => this.SUBRULE(this.existence) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  // `every problem met at any time from identification to claim has every outcome met`
  readonly ofProblems = this.RULE('ofProblems', () => {
    this.SUBRULE(this.quantifier);
    this.CONSUME(t.Problem);
    this.OPTION(() => {
      this.CONSUME(t.Met);
      this.OPTION2(() =>
        this.OR([
          { ALT: () => this.SUBRULE(this.shift) },
          { GATE: () => !this.noWindowFollows(), ALT: () => this.SUBRULE(this.window) },
        ]),
      );
    });
    this.CONSUME(t.Has);
    this.SUBRULE2(this.quantifier);
    this.CONSUME(t.Outcome);
    this.CONSUME2(t.Met);
  });

  readonly quantifier = this.RULE('quantifier', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Any) },
      { ALT: () => this.CONSUME(t.Every) },
      { ALT: () => this.CONSUME(t.No) },
    ]);
  });

  readonly quantified = this.RULE('quantified', () => {
    this.SUBRULE(this.quantifier);
    this.CONSUME(t.Name);
    this.OPTION(() => this.SUBRULE(this.whoIs));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Has);
          this.SUBRULE(this.sentence);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Is);
          this.OPTION2(() => this.CONSUME(t.A));
          this.SUBRULE(this.dotted);
        },
      },
      { ALT: () => this.SUBRULE(this.newly) },
      { ALT: () => this.SUBRULE(this.followedBy) },
    ]);
  });

  // `no child newly meets often_absent since identification`
  readonly newly = this.RULE('newly', () => {
    this.CONSUME(t.Newly);
    this.CONSUME(t.Meets);
    this.OR([{ ALT: () => this.SUBRULE(this.dotted) }, { ALT: () => this.SUBRULE(this.bracketed) }]);
    this.CONSUME(t.Since);
    this.SUBRULE(this.value);
  });

  // `any referral followed by a claim within 90 days`
  readonly followedBy = this.RULE('followedBy', () => {
    this.CONSUME(t.Followed);
    this.CONSUME(t.By);
    this.SUBRULE(this.counted);
    this.CONSUME(t.Within);
    this.SUBRULE(this.quantity);
    this.CONSUME(t.Unit);
  });

  // `the latest of consents is signed`
  readonly ofLatest = this.RULE('ofLatest', () => {
    this.CONSUME(t.The);
    this.OR([{ ALT: () => this.CONSUME(t.Latest) }, { ALT: () => this.CONSUME(t.Earliest) }]);
    this.CONSUME(t.Of);
    this.SUBRULE(this.noun);
    this.OPTION({ GATE: () => !this.noWindowFollows(), DEF: () => this.SUBRULE(this.window) });
    this.OR2([
      {
        ALT: () => {
          this.CONSUME(t.Has);
          this.SUBRULE(this.sentence);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Is);
          this.OPTION2(() => this.CONSUME(t.Not));
          this.SUBRULE(this.dotted);
        },
      },
    ]);
  });

  readonly existence = this.RULE('existence', () => {
    this.CONSUME(t.There);
    this.OR([{ ALT: () => this.CONSUME(t.Is) }, { ALT: () => this.CONSUME(t.Are) }]);
    this.SUBRULE(this.counted);
    this.OPTION(() => this.SUBRULE(this.whoIs));
    this.MANY({ GATE: () => !this.noWindowFollows(), DEF: () => this.SUBRULE(this.window) });
  });

  readonly comparison = this.RULE('comparison', () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.counted);
          this.MANY({ GATE: () => !this.noWindowFollows(), DEF: () => this.SUBRULE(this.window) });
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.value);
          // `jobs where hours_a_week is at least 16 throughout …`
          this.OPTION2(() => this.SUBRULE(this.where));
          this.MANY2({ GATE: () => !this.noWindowFollows(), DEF: () => this.SUBRULE2(this.window) });
          this.OPTION(() => {
            this.SUBRULE(this.comparator);
            this.MANY3({
              GATE: () => !this.noWindowFollows(),
              DEF: () => this.SUBRULE3(this.window, { LABEL: 'wholeWindow' }),
            });
          });
        },
      },
    ]);
  });

  // `at least 3 fixed exclusions`, `a signed consent`, `no offences`, `at least 2 of problems`, `all of { … }`
  readonly counted = this.RULE('counted', () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.bound);
          this.SUBRULE(this.quantity);
          this.OR2([
            { ALT: () => this.SUBRULE(this.ofVerdicts) },
            {
              GATE: () => this.distinctFollows(),
              ALT: () => this.SUBRULE(this.distinct),
              IGNORE_AMBIGUITIES: true,
            },
            { ALT: () => this.SUBRULE(this.noun) },
          ]);
        },
      },
      {
        ALT: () => {
          this.OR3([{ ALT: () => this.CONSUME(t.A) }, { ALT: () => this.CONSUME(t.No) }]);
          this.SUBRULE2(this.noun);
        },
      },
      {
        ALT: () => {
          this.OR4([
            { ALT: () => this.CONSUME(t.Any) },
            { ALT: () => this.CONSUME(t.All) },
            { ALT: () => this.CONSUME(t.None) },
          ]);
          this.OPTION(() => {
            this.CONSUME(t.Relevant);
            this.OPTION2(() => {
              this.CONSUME(t.At);
              this.SUBRULE(this.dotted);
            });
          });
          this.SUBRULE2(this.ofVerdicts);
        },
      },
    ]);
  });

  readonly bound = this.RULE('bound', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.At);
          this.OR2([{ ALT: () => this.CONSUME(t.Least) }, { ALT: () => this.CONSUME(t.Most) }]);
        },
      },
      { ALT: () => this.CONSUME(t.Exactly) },
      {
        ALT: () => {
          this.OR3([
            { ALT: () => this.CONSUME(t.More) },
            { ALT: () => this.CONSUME(t.Fewer) },
            { ALT: () => this.CONSUME(t.Less) },
          ]);
          this.CONSUME(t.Than);
        },
      },
    ]);
  });

  readonly quantity = this.RULE('quantity', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.NumberLiteral) },
      { ALT: () => this.CONSUME(t.NumberWord) },
      {
        ALT: () => {
          this.CONSUME(t.OpenBracket);
          this.SUBRULE(this.expression);
          this.CONSUME(t.CloseBracket);
        },
      },
    ]);
  });

  readonly ofVerdicts = this.RULE('ofVerdicts', () => {
    this.CONSUME(t.Of);
    this.OR([{ ALT: () => this.SUBRULE(this.dotted) }, { ALT: () => this.SUBRULE(this.listed) }]);
    this.OPTION({
      GATE: () => this.LA(2).tokenType === t.Counting && [t.Each, t.All].includes(this.LA(3).tokenType),
      DEF: () => this.SUBRULE(this.counting),
    });
  });

  // `counting each non_resident_parent for at most one`, `counting all visits together for at most one`
  readonly counting = this.RULE('counting', () => {
    this.CONSUME(t.Comma);
    this.CONSUME(t.Counting);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Each);
          this.CONSUME(t.Name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.All);
          this.CONSUME2(t.Name);
          this.CONSUME(t.Together);
        },
      },
    ]);
    this.CONSUME(t.For);
    this.CONSUME(t.At);
    this.CONSUME(t.Most);
    this.CONSUME(t.One);
  });

  readonly listed = this.RULE('listed', () => {
    this.CONSUME(t.OpenBrace);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(t.CloseBrace);
  });

  // `different agencies in services`
  readonly distinct = this.RULE('distinct', () => {
    this.CONSUME(t.Different);
    this.CONSUME(t.Name);
    this.CONSUME(t.In);
    this.CONSUME2(t.Name);
    this.OPTION(() => this.SUBRULE(this.where));
  });

  readonly noun = this.RULE('noun', () => {
    this.AT_LEAST_ONE({
      GATE: () => !this.statementFollows() && !this.rowEnds(),
      DEF: () => this.CONSUME(t.Name),
    });
    this.OPTION(() => this.SUBRULE(this.where));
    this.OPTION2({ GATE: () => this.LA(2).tokenType === t.All, DEF: () => this.SUBRULE(this.byAll) });
  });

  // `by all children`, `by all members who were children on identification`
  readonly byAll = this.RULE('byAll', () => {
    this.CONSUME(t.By);
    this.CONSUME(t.All);
    this.CONSUME(t.Name);
    this.OPTION(() => this.SUBRULE(this.whoIs));
  });

  // `who is of_school_age`, `who was a child on identification`
  readonly whoIs = this.RULE('whoIs', () => {
    this.CONSUME(t.Who);
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Is) }, { ALT: () => this.CONSUME(t.Are) }]);
          this.OPTION(() => this.CONSUME(t.A));
          this.SUBRULE(this.primary);
        },
      },
      {
        ALT: () => {
          this.OR3([{ ALT: () => this.CONSUME(t.Was) }, { ALT: () => this.CONSUME(t.Were) }]);
          this.OPTION2(() => this.CONSUME2(t.A));
          this.SUBRULE2(this.primary);
          this.CONSUME(t.On);
          this.SUBRULE(this.value);
        },
      },
    ]);
  });

  readonly where = this.RULE('where', () => {
    this.CONSUME(t.Where);
    this.SUBRULE(this.value);
    this.OPTION(() => this.SUBRULE(this.comparator));
  });

  readonly comparator = this.RULE('comparator', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Of);
          this.SUBRULE(this.bound);
          this.SUBRULE(this.value);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Is);
          this.OPTION(() => this.CONSUME(t.Not));
          this.SUBRULE(this.predicate);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Has);
          this.SUBRULE(this.changedBy);
        },
      },
    ]);
  });

  // `fallen by at least 60% from … to … when there were none before, does not apply`
  readonly changedBy = this.RULE('changedBy', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Fallen) }, { ALT: () => this.CONSUME(t.Risen) }]);
    this.CONSUME(t.By);
    this.SUBRULE(this.bound);
    this.SUBRULE(this.value);
    this.OPTION(() => {
      this.CONSUME(t.Percentage);
      this.CONSUME(t.Points);
    });
    this.CONSUME(t.From);
    this.SUBRULE(this.periods);
    this.CONSUME(t.To);
    this.SUBRULE2(this.periods);
    this.OPTION2({
      GATE: () => this.LA(3).tokenType === t.Were,
      DEF: () => {
        this.CONSUME(t.When);
        this.CONSUME(t.There);
        this.CONSUME(t.Were);
        this.CONSUME(t.None);
        this.CONSUME(t.Before);
        this.CONSUME(t.Comma);
        this.SUBRULE(this.answer);
      },
    });
  });

  readonly answer = this.RULE('answer', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Yes) },
      { ALT: () => this.CONSUME(t.No) },
      { ALT: () => this.CONSUME(t.Unknown) },
      {
        ALT: () => {
          this.CONSUME(t.Does);
          this.CONSUME(t.Not);
          this.CONSUME(t.Apply);
        },
      },
    ]);
  });

  readonly predicate = this.RULE('predicate', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Known) },
      { ALT: () => this.CONSUME(t.Unknown) },
      { ALT: () => this.CONSUME(t.Yes) },
      { ALT: () => this.CONSUME(t.No) },
      { ALT: () => this.CONSUME(t.None) },
      {
        ALT: () => {
          this.SUBRULE(this.bound);
          this.SUBRULE(this.value);
        },
      },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(t.Under) },
            { ALT: () => this.CONSUME(t.Before) },
            { ALT: () => this.CONSUME(t.After) },
          ]);
          this.SUBRULE2(this.value);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Between);
          this.SUBRULE3(this.value);
          this.CONSUME(t.And);
          this.SUBRULE4(this.value);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Within);
          this.SUBRULE(this.stretch);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Any);
          this.CONSUME(t.Of);
          this.SUBRULE(this.listed);
        },
      },
      { ALT: () => this.SUBRULE5(this.value) },
    ]);
  });

  // -- time ---------------------------------------------------------------------------------------------------

  readonly window = this.RULE('window', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(t.Ever) },
            { ALT: () => this.CONSUME(t.Now) },
            { ALT: () => this.SUBRULE(this.pointInTime) },
            {
              ALT: () => {
                this.CONSUME(t.In);
                this.SUBRULE(this.periods);
              },
            },
            { ALT: () => this.SUBRULE(this.between) },
          ]);
          this.OPTION({ GATE: () => tokenMatcher(this.LA(2), t.Name), DEF: () => this.SUBRULE(this.byDate) });
        },
      },
      { ALT: () => this.SUBRULE(this.inEach) },
      {
        ALT: () => {
          this.CONSUME(t.Averaged);
          this.CONSUME(t.Over);
          this.SUBRULE2(this.periods);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Throughout);
          this.SUBRULE(this.stretch);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.At);
          this.CONSUME(t.Any);
          this.CONSUME(t.Time);
          this.OPTION2(() => this.CONSUME2(t.In));
          this.SUBRULE2(this.stretch);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.For);
          this.SUBRULE(this.bound);
          this.SUBRULE(this.quantity);
          this.CONSUME(t.Of);
          this.SUBRULE3(this.periods);
        },
      },
    ]);
  });

  // `by proven_on`: the date of the event that the window goes by
  readonly byDate = this.RULE('byDate', () => {
    this.CONSUME(t.By);
    this.CONSUME(t.Name);
  });

  readonly pointInTime = this.RULE('pointInTime', () => {
    this.CONSUME(t.At);
    this.SUBRULE(this.value);
  });

  // `in each of the last 2 terms`, `in at least 2 of the last 3 terms`
  readonly inEach = this.RULE('inEach', () => {
    this.CONSUME(t.In);
    this.OR([
      { ALT: () => this.CONSUME(t.Each) },
      {
        ALT: () => {
          this.SUBRULE(this.bound);
          this.SUBRULE(this.quantity);
        },
      },
    ]);
    this.CONSUME(t.Of);
    this.SUBRULE(this.periods);
  });

  // `the last 3 terms`, `the 6 months before claim`, `the school_year of claim`
  readonly periods = this.RULE('periods', () => {
    this.CONSUME(t.The);
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Last) }, { ALT: () => this.CONSUME(t.Next) }]);
          this.SUBRULE(this.quantity);
          this.CONSUME(t.Name);
          this.OPTION({
            GATE: () => !this.statementFollows(),
            DEF: () => {
              this.CONSUME(t.Including);
              this.CONSUME(t.This);
              this.CONSUME2(t.Name);
            },
          });
        },
      },
      {
        ALT: () => {
          this.SUBRULE2(this.quantity);
          this.CONSUME3(t.Name);
          this.OR3([
            { ALT: () => this.CONSUME(t.Before) },
            { ALT: () => this.CONSUME(t.After) },
            { ALT: () => this.CONSUME(t.To) },
          ]);
          this.SUBRULE(this.value);
        },
      },
      {
        ALT: () => {
          this.CONSUME4(t.Name);
          this.CONSUME(t.Of);
          this.SUBRULE2(this.value);
        },
      },
    ]);
  });

  readonly between = this.RULE('between', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.From);
          this.SUBRULE(this.value);
          this.CONSUME(t.To);
          this.SUBRULE2(this.value);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Between);
          this.SUBRULE3(this.value);
          this.CONSUME(t.And);
          this.SUBRULE4(this.value);
        },
      },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(t.Before) },
            { ALT: () => this.CONSUME(t.After) },
            { ALT: () => this.CONSUME(t.Since) },
          ]);
          this.SUBRULE5(this.value);
        },
      },
    ]);
  });

  readonly stretch = this.RULE('stretch', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.periods) }, { ALT: () => this.SUBRULE(this.between) }]);
  });

  // -- values -------------------------------------------------------------------------------------------------

  readonly value = this.RULE('value', () => {
    this.SUBRULE(this.product);
    this.MANY({
      GATE: () => !this.rowEnds(),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Minus) }]);
        this.SUBRULE2(this.product);
      },
    });
    // `as at` and `as known on` belong to the whole sentence.
    this.OPTION({
      GATE: () => this.LA(2).tokenType === t.Percent,
      DEF: () => {
        this.CONSUME(t.As);
        this.CONSUME(t.Percent);
      },
    });
    this.OPTION2(() => {
      this.CONSUME(t.Rounded);
      this.SUBRULE(this.rounding);
    });
  });

  readonly product = this.RULE('product', () => {
    this.SUBRULE(this.primary);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Times) }, { ALT: () => this.CONSUME(t.Divide) }]);
      this.SUBRULE2(this.primary);
    });
  });

  // `to 1 decimal place, half up`, `to the penny, down`, `to a whole number, half even`
  readonly rounding = this.RULE('rounding', () => {
    this.CONSUME(t.To);
    this.SUBRULE(this.grain);
    this.CONSUME(t.Comma);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Half);
          this.OR2([{ ALT: () => this.CONSUME(t.Up) }, { ALT: () => this.CONSUME(t.Even) }]);
        },
      },
      { ALT: () => this.CONSUME2(t.Up) },
      { ALT: () => this.CONSUME(t.Down) },
    ]);
  });

  readonly grain = this.RULE('grain', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.The);
          this.OR2([{ ALT: () => this.CONSUME(t.Penny) }, { ALT: () => this.CONSUME(t.Pound) }]);
        },
      },
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(t.A));
          this.CONSUME(t.Whole);
          this.CONSUME(t.Name);
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.quantity);
          this.CONSUME(t.Decimal);
          this.CONSUME(t.Place);
        },
      },
    ]);
  });

  readonly primary = this.RULE('primary', () => {
    this.OR([
      { GATE: () => this.isMoved(), ALT: () => this.SUBRULE(this.moved), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.SUBRULE(this.bracketed) },
      // `sum of …` is a sum, and not a `sum` that something has.
      { GATE: () => !this.boundFollowsOf(), ALT: () => this.SUBRULE(this.fold), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.span) },
      {
        GATE: () => this.LA(2).image === 'day',
        ALT: () => this.SUBRULE(this.edge),
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => this.SUBRULE(this.path) },
    ]);
  });

  readonly bracketed = this.RULE('bracketed', () => {
    this.CONSUME(t.OpenBracket);
    this.SUBRULE(this.expression);
    this.CONSUME(t.CloseBracket);
  });

  // `2 years after born`
  readonly moved = this.RULE('moved', () => {
    this.OR([{ ALT: () => this.CONSUME(t.NumberLiteral) }, { ALT: () => this.CONSUME(t.NumberWord) }]);
    this.CONSUME(t.Unit);
    this.OR2([{ ALT: () => this.CONSUME(t.Before) }, { ALT: () => this.CONSUME(t.After) }]);
    this.SUBRULE(this.primary);
  });

  readonly literal = this.RULE('literal', () => {
    this.OR([
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(t.Minus));
          this.CONSUME(t.NumberLiteral);
          this.OPTION2({ GATE: () => !this.rowEnds(), DEF: () => this.CONSUME(t.Unit) });
        },
      },
      {
        ALT: () => {
          this.OPTION3(() => this.CONSUME2(t.Minus));
          this.CONSUME(t.PercentLiteral);
        },
      },
      {
        ALT: () => {
          this.OPTION4(() => this.CONSUME3(t.Minus));
          this.CONSUME(t.MoneyLiteral);
          this.OPTION5(() => {
            this.CONSUME(t.A);
            this.CONSUME2(t.Unit);
          });
        },
      },
      { ALT: () => this.CONSUME(t.DateLiteral) },
      { ALT: () => this.CONSUME(t.MonthLiteral) },
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.Key) },
    ]);
  });

  readonly fold = this.RULE('fold', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.NumberOf);
          this.CONSUME(t.Of);
          this.OR2([
            {
              GATE: () => this.distinctFollows(),
              ALT: () => this.SUBRULE(this.distinct),
              IGNORE_AMBIGUITIES: true,
            },
            {
              ALT: () => {
                this.SUBRULE(this.noun);
                this.OPTION(() => this.CONSUME(t.Met));
              },
            },
          ]);
        },
      },
      {
        ALT: () => {
          this.OR3([
            { ALT: () => this.CONSUME(t.Sum) },
            { ALT: () => this.CONSUME(t.Least) },
            { ALT: () => this.CONSUME(t.Greatest) },
            { ALT: () => this.CONSUME(t.Lowest) },
            { ALT: () => this.CONSUME(t.Highest) },
            { ALT: () => this.CONSUME(t.Middle) },
            { ALT: () => this.CONSUME(t.Latest) },
            { ALT: () => this.CONSUME(t.Earliest) },
          ]);
          this.CONSUME2(t.Of);
          this.OR4([{ ALT: () => this.SUBRULE(this.owned) }, { ALT: () => this.SUBRULE(this.listed) }]);
          this.OPTION2(() => this.SUBRULE(this.where));
          this.OPTION3({ GATE: () => this.LA(2).tokenType === t.All, DEF: () => this.SUBRULE(this.byAll) });
        },
      },
    ]);
  });

  readonly span = this.RULE('span', () => {
    this.CONSUME(t.Whole);
    this.CONSUME(t.Unit);
    this.CONSUME(t.From);
    this.SUBRULE(this.value);
    this.CONSUME(t.To);
    this.SUBRULE2(this.value);
  });

  // `first day of the first of terms that starts after claim`, `last day of the term of claim`
  readonly edge = this.RULE('edge', () => {
    this.OR([{ ALT: () => this.CONSUME(t.First) }, { ALT: () => this.CONSUME(t.Last) }]);
    this.CONSUME(t.Unit);
    this.CONSUME(t.Of);
    this.CONSUME(t.The);
    this.OR2([
      {
        GATE: () => this.LA(4).tokenType === t.That,
        ALT: () => {
          this.OR3([{ ALT: () => this.CONSUME2(t.First) }, { ALT: () => this.CONSUME2(t.Last) }]);
          this.CONSUME2(t.Of);
          this.CONSUME(t.Name);
          this.CONSUME(t.That);
          this.OR4([{ ALT: () => this.CONSUME(t.Starts) }, { ALT: () => this.CONSUME(t.Ends) }]);
          this.OR5([{ ALT: () => this.CONSUME(t.Before) }, { ALT: () => this.CONSUME(t.After) }]);
        },
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () => {
          this.CONSUME2(t.Name);
          this.CONSUME3(t.Of);
        },
      },
    ]);
    this.SUBRULE(this.value);
  });

  // `school.exclusions`, `reserve of previous year`, `reserve brought forward`, `eligible under england_phase_2`
  readonly path = this.RULE('path', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Eligibility) }, { ALT: () => this.SUBRULE(this.dotted) }]);
    this.OPTION({
      GATE: () => !this.boundFollows(),
      DEF: () => {
        this.CONSUME(t.Of);
        this.SUBRULE(this.owner);
      },
    });
    this.OPTION2({
      GATE: () => this.LA(2).tokenType === t.Forward,
      DEF: () => {
        this.CONSUME(t.Brought);
        this.CONSUME(t.Forward);
      },
    });
    this.OPTION3({
      GATE: () => tokenMatcher(this.LA(2), t.Name) && !this.rowEnds(),
      DEF: () => {
        this.CONSUME(t.Under);
        this.CONSUME(t.Name);
      },
    });
  });

  // `attendance.unauthorised`, `contributions of 2016/17`
  readonly owned = this.RULE('owned', () => {
    this.SUBRULE(this.dotted);
    this.OPTION({
      GATE: () => !this.boundFollows(),
      DEF: () => {
        this.CONSUME(t.Of);
        this.SUBRULE(this.owner);
      },
    });
  });

  readonly owner = this.RULE('owner', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Previous);
          this.CONSUME(t.Name);
        },
      },
      { ALT: () => this.CONSUME(t.Key) },
      { ALT: () => this.SUBRULE(this.dotted) },
    ]);
  });

  readonly dotted = this.RULE('dotted', () => {
    this.CONSUME(t.Name);
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.CONSUME2(t.Name);
    });
  });

  // What follows is no part of the grammar.

  private readonly ahead = (place: number) => this.LA(place);

  protected statementFollows(): boolean {
    const isAmount = this.LA(2).tokenType === t.When && this.amountIsOpen();
    return !isAmount && startsStatement(this.ahead);
  }

  /** In `pays £10 * number of visits when eligible` the word before `when` is what is counted. */
  private amountIsOpen(): boolean {
    const rules = this.openRules();
    return rules[rules.lastIndexOf('payment') + 1] === 'value';
  }

  protected noWindowFollows(): boolean {
    return startsNoWindow(this.ahead);
  }

  private boundFollowsOf(): boolean {
    return boundFollowsOf(this.ahead);
  }

  private boundFollows(): boolean {
    return boundFollowsOf((place) => this.LA(place - 1));
  }

  /** `no child has …` is a sentence about each of them; `no visits ever` is a count. */
  private subjectFollows(): boolean {
    return [t.Has, t.Is, t.Who, t.Newly, t.Followed].includes(this.LA(3).tokenType);
  }

  private distinctFollows(): boolean {
    return this.LA(3).tokenType === t.In && tokenMatcher(this.LA(4), t.Name);
  }

  private isMoved(): boolean {
    return [t.Before, t.After].includes(this.LA(3).tokenType) && !this.rowEnds(3);
  }

  /** Whether a row of a table is being read, and the token is on the line after it. */
  private rowEnds(at = 1): boolean {
    return this.startsLine(at) && this.openRules().some((rule) => ROWS.has(rule));
  }
}
