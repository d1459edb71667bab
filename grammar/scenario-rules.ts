// The grammar of scenarios and properties.

import { tokenMatcher } from 'chevrotain';
import { PlanParser } from './plan-rules.ts';
import * as t from './tokens.ts';

export abstract class ScenarioParser extends PlanParser {
  // -- scenarios ----------------------------------------------------------------------------------------------

  readonly scenarioDeclaration = this.RULE('scenarioDeclaration', () => {
    this.CONSUME(t.Scenario);
    this.CONSUME(t.Text);
    this.CONSUME(t.For);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY({ GATE: () => this.scenarioPartFollows(), DEF: () => this.SUBRULE(this.scenarioPart) });
    this.CONSUME(t.CloseBrace);
  });

  // A name on the line of what stands before, with no `from` or `is` behind it, is a slip in that.
  private scenarioPartFollows(): boolean {
    const next = this.LA(2).tokenType;
    return (
      !tokenMatcher(this.LA(1), t.Name) ||
      this.startsLine(1) ||
      [t.From, t.Is].includes(next) ||
      this.changeFollows()
    );
  }

  /** `change from of job "A" to …` changes what is called `from`; `change from "a.json"` gives what is called `change`. */
  private changeFollows(): boolean {
    return (
      this.LA(1).tokenType === t.Change &&
      tokenMatcher(this.LA(2), t.Name) &&
      !tokenMatcher(this.LA(3), t.Text)
    );
  }

  readonly scenarioPart = this.RULE('scenarioPart', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.asOf) },
      { GATE: () => this.changeFollows(), ALT: () => this.SUBRULE(this.changed), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.given) },
      { ALT: () => this.SUBRULE(this.givenDate) },
      { ALT: () => this.SUBRULE(this.expectation) },
      { ALT: () => this.SUBRULE(this.cites) },
    ]);
  });

  // `as of 30 September 2015`, `as known on 31 December 2015`
  readonly asOf = this.RULE('asOf', () => {
    this.CONSUME(t.As);
    this.OR([
      { ALT: () => this.CONSUME(t.Of) },
      {
        ALT: () => {
          this.CONSUME(t.Known);
          this.CONSUME(t.On);
        },
      },
    ]);
    this.CONSUME(t.DateLiteral);
  });

  readonly given = this.RULE('given', () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.From);
    this.CONSUME(t.Text);
  });

  // `identification is 1 March 2015`
  readonly givenDate = this.RULE('givenDate', () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Is);
    this.CONSUME(t.DateLiteral);
  });

  // `change attendance of member "L" to unknown`
  readonly changed = this.RULE('changed', () => {
    this.CONSUME(t.Change);
    this.SUBRULE(this.dotted);
    this.OPTION(() => {
      this.CONSUME(t.Of);
      this.CONSUME(t.Name);
      this.CONSUME(t.Text);
    });
    this.CONSUME(t.To);
    this.SUBRULE(this.fact);
  });

  readonly expectation = this.RULE('expectation', () => {
    this.CONSUME(t.Expect);
    this.SUBRULE(this.partName);
    this.CONSUME(t.Is);
    this.SUBRULE(this.expected);
    this.OPTION(() => {
      this.CONSUME(t.Because);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE2(this.partName) });
    });
  });

  // `yes`, `unknown`, `nothing`, `£1,000`, `automatic or discretionary`
  readonly expected = this.RULE('expected', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.answer) },
      { ALT: () => this.CONSUME(t.Nothing), IGNORE_AMBIGUITIES: true },
      // `3a`, and not the first of `3a or 3b`
      {
        GATE: () => this.LA(2).tokenType !== t.Or,
        ALT: () => this.SUBRULE(this.literal),
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP({
            SEP: t.Or,
            DEF: () =>
              this.OR2([
                { ALT: () => this.CONSUME(t.None) },
                { ALT: () => this.CONSUME(t.Key) },
                { ALT: () => this.CONSUME(t.Name) },
              ]),
          }),
      },
    ]);
  });

  readonly propertyDeclaration = this.RULE('propertyDeclaration', () => {
    this.CONSUME(t.Property);
    this.CONSUME(t.Text);
    this.CONSUME(t.For);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.OR([
      {
        GATE: () => this.monotonyFollows(),
        ALT: () => this.SUBRULE(this.monotony),
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () => {
          this.CONSUME(t.If);
          this.SUBRULE(this.expression);
          this.CONSUME(t.Then);
          this.SUBRULE2(this.expression);
        },
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => this.SUBRULE3(this.expression) },
    ]);
    this.CONSUME(t.CloseBrace);
  });

  private monotonyFollows(): boolean {
    let place = 2;
    while (this.LA(place).tokenType === t.Dot) place += 2;
    if (this.LA(place).tokenType !== t.Never) return false;
    // `if never falls when …` is about what is called `if`, and `if never then …` about what is called `never`.
    return this.LA(1).tokenType !== t.If || [t.Falls, t.Rises].includes(this.LA(place + 1).tokenType);
  }

  // `eligibility never falls when a problem becomes yes`
  readonly monotony = this.RULE('monotony', () => {
    this.SUBRULE(this.partName);
    this.CONSUME(t.Never);
    this.OR([{ ALT: () => this.CONSUME(t.Falls) }, { ALT: () => this.CONSUME(t.Rises) }]);
    this.CONSUME(t.When);
    this.OR2([
      {
        ALT: () => {
          this.CONSUME(t.A);
          this.OR3([
            { ALT: () => this.CONSUME(t.Problem) },
            { ALT: () => this.CONSUME(t.Indicator) },
            { ALT: () => this.CONSUME(t.Outcome) },
          ]);
        },
      },
      { ALT: () => this.SUBRULE2(this.partName) },
    ]);
    this.CONSUME(t.Becomes);
    this.OR4([{ ALT: () => this.CONSUME(t.Yes) }, { ALT: () => this.CONSUME(t.No) }]);
  });
}
