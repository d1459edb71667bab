// The grammar of plans and programmes.

import { FigureParser } from './figure-rules.ts';
import * as t from './tokens.ts';

export abstract class PlanParser extends FigureParser {
  // -- plans --------------------------------------------------------------------------------------------------

  readonly planDeclaration = this.RULE('planDeclaration', () => {
    this.CONSUME(t.Plan);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.For);
          this.CONSUME2(t.Name);
        },
      },
      { ALT: () => this.SUBRULE(this.extending) },
    ]);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.planPart));
    this.CONSUME(t.CloseBrace);
  });

  // `extends leicestershire_phase_2 where locality is charnwood`
  readonly extending = this.RULE('extending', () => {
    this.CONSUME(t.Extends);
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Where);
      this.SUBRULE(this.expression);
    });
  });

  readonly planPart = this.RULE('planPart', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.inForce) },
      { ALT: () => this.SUBRULE(this.clause) },
      { ALT: () => this.SUBRULE(this.part) },
      { ALT: () => this.SUBRULE(this.replaced) },
      { ALT: () => this.SUBRULE(this.added) },
      { ALT: () => this.SUBRULE(this.removed) },
      { ALT: () => this.SUBRULE(this.set) },
    ]);
  });

  readonly part = this.RULE('part', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.problem) },
      { ALT: () => this.SUBRULE(this.filter) },
      { ALT: () => this.SUBRULE(this.gate) },
      { ALT: () => this.SUBRULE(this.warning) },
      { ALT: () => this.SUBRULE(this.planDate) },
      { ALT: () => this.SUBRULE(this.namedList) },
      { ALT: () => this.SUBRULE(this.defineDeclaration) },
      { ALT: () => this.SUBRULE(this.eligibility) },
      { ALT: () => this.SUBRULE(this.outcome) },
      { ALT: () => this.SUBRULE(this.progress) },
      { ALT: () => this.SUBRULE(this.payments) },
    ]);
  });

  readonly inForce = this.RULE('inForce', () => {
    this.CONSUME(t.In);
    this.CONSUME(t.Force);
    this.OPTION(() => this.CONSUME(t.From));
    this.CONSUME(t.DateLiteral);
    this.OPTION2({
      GATE: () => this.dayFollows(),
      DEF: () => {
        this.CONSUME(t.To);
        this.CONSUME2(t.DateLiteral);
      },
    });
  });

  // `date identification "The day the family was identified"`, `date claim is claimed_on`
  readonly planDate = this.RULE('planDate', () => {
    this.CONSUME(t.DateWord);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.OPTION2(() => {
      this.CONSUME(t.Is);
      this.SUBRULE(this.value);
    });
    this.MANY(() => this.SUBRULE(this.cites));
  });

  // `criteria are { crime, school, work }`
  readonly namedList = this.RULE('namedList', () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Are);
    this.SUBRULE(this.listed);
  });

  readonly problem = this.RULE('problem', () => {
    this.CONSUME(t.Problem);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.SUBRULE(this.problemBody);
  });

  readonly problemBody = this.RULE('problemBody', () => {
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.problemPart));
    this.CONSUME(t.CloseBrace);
  });

  readonly problemPart = this.RULE('problemPart', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.clause) },
      { ALT: () => this.SUBRULE(this.indicator) },
      { ALT: () => this.SUBRULE(this.metWhen) },
    ]);
  });

  readonly metWhen = this.RULE('metWhen', () => {
    this.CONSUME(t.Met);
    this.CONSUME(t.When);
    this.SUBRULE(this.expression);
  });

  readonly indicator = this.RULE('indicator', () => {
    this.CONSUME(t.Indicator);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.SUBRULE(this.conditionBlock);
  });

  readonly filter = this.RULE('filter', () => {
    this.CONSUME(t.Filter);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.SUBRULE(this.conditionBlock);
  });

  readonly gate = this.RULE('gate', () => {
    this.CONSUME(t.Gate);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.SUBRULE(this.conditionBlock);
  });

  readonly warning = this.RULE('warning', () => {
    this.CONSUME(t.Warn);
    this.CONSUME(t.When);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.because);
    this.MANY(() => this.SUBRULE(this.cites));
  });

  readonly eligibility = this.RULE('eligibility', () => {
    this.CONSUME(t.Eligibility);
    this.OPTION(() => this.CONSUME(t.Text));
    this.SUBRULE(this.eligibilityBody);
  });

  readonly eligibilityBody = this.RULE('eligibilityBody', () => {
    this.CONSUME(t.OpenBrace);
    this.OR([
      {
        ALT: () =>
          this.AT_LEAST_ONE({ GATE: () => !this.whenClauseFollows(), DEF: () => this.SUBRULE(this.grade) }),
      },
      { ALT: () => this.SUBRULE(this.ruled) },
    ]);
    this.MANY(() => this.SUBRULE(this.clause));
    this.CONSUME(t.CloseBrace);
  });

  /** `applies when` and `ends when` are clauses of the eligibility, and no grades. */
  private whenClauseFollows(): boolean {
    return [t.Applies, t.Ends].includes(this.LA(1).tokenType);
  }

  // `automatic when all of { crime, school, work }`
  readonly grade = this.RULE('grade', () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.When);
    this.SUBRULE(this.expression);
  });

  readonly outcome = this.RULE('outcome', () => {
    this.CONSUME(t.Outcome);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.OPTION2(() => {
      this.CONSUME(t.For);
      this.CONSUME2(t.Name);
    });
    this.SUBRULE(this.conditionBlock);
  });

  readonly progress = this.RULE('progress', () => {
    this.CONSUME(t.Progress);
    this.OPTION(() => this.CONSUME(t.Text));
    this.SUBRULE(this.conditionBlock);
  });

  readonly payments = this.RULE('payments', () => {
    this.CONSUME(t.Payments);
    this.OPTION(() => this.CONSUME(t.Text));
    this.OPTION2(() => this.SUBRULE(this.oncePer));
    this.SUBRULE(this.paymentsBody);
  });

  readonly paymentsBody = this.RULE('paymentsBody', () => {
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.paymentPart));
    this.CONSUME(t.CloseBrace);
  });

  // `once per family, counting families it split from or joined`
  readonly oncePer = this.RULE('oncePer', () => {
    this.CONSUME(t.Once);
    this.CONSUME(t.Per);
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(t.Counting);
      this.CONSUME2(t.Name);
      this.CONSUME(t.It);
      this.AT_LEAST_ONE_SEP({ SEP: t.Or, DEF: () => this.SUBRULE(this.words) });
    });
  });

  readonly words = this.RULE('words', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(t.Name));
  });

  readonly paymentPart = this.RULE('paymentPart', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ceiling) },
      { ALT: () => this.SUBRULE(this.payment) },
      { ALT: () => this.SUBRULE(this.eachRounded) },
      { ALT: () => this.SUBRULE(this.cites) },
    ]);
  });

  readonly payment = this.RULE('payment', () => {
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Pays);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.The);
          this.CONSUME(t.Rest);
        },
      },
      { ALT: () => this.SUBRULE(this.value) },
    ]);
    this.CONSUME(t.When);
    this.SUBRULE(this.expression);
  });

  // `never more in all than £800, attachment aside`
  readonly ceiling = this.RULE('ceiling', () => {
    this.CONSUME(t.Never);
    this.CONSUME(t.More);
    this.CONSUME(t.In);
    this.CONSUME(t.All);
    this.CONSUME(t.Than);
    this.SUBRULE(this.value);
    this.OPTION(() => {
      this.AT_LEAST_ONE(() => {
        this.CONSUME(t.Comma);
        this.CONSUME(t.Name);
      });
      this.CONSUME(t.Aside);
    });
  });

  readonly eachRounded = this.RULE('eachRounded', () => {
    this.CONSUME(t.Each);
    this.CONSUME(t.Rounded);
    this.SUBRULE(this.rounding);
  });

  // -- one plan, many places ----------------------------------------------------------------------------------

  // `replace indicator school.persistent_absence because "Local agreement" { … }`
  readonly replaced = this.RULE('replaced', () => {
    this.CONSUME(t.Replace);
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(t.Indicator) },
            { ALT: () => this.CONSUME(t.Filter) },
            { ALT: () => this.CONSUME(t.Gate) },
            { ALT: () => this.CONSUME(t.Outcome) },
          ]);
          this.SUBRULE(this.dotted);
          this.SUBRULE(this.changeHeading);
          this.SUBRULE(this.conditionBlock);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Progress);
          this.SUBRULE2(this.changeHeading);
          this.SUBRULE2(this.conditionBlock);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Problem);
          this.CONSUME(t.Name);
          this.SUBRULE3(this.changeHeading);
          this.SUBRULE(this.problemBody);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Eligibility);
          this.SUBRULE4(this.changeHeading);
          this.SUBRULE(this.eligibilityBody);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Payments);
          this.SUBRULE5(this.changeHeading);
          this.OPTION(() => this.SUBRULE(this.oncePer));
          this.SUBRULE(this.paymentsBody);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Define);
          this.CONSUME2(t.Name);
          this.SUBRULE6(this.changeHeading);
          this.CONSUME(t.Is);
          this.SUBRULE(this.expression);
          this.MANY({ GATE: () => !this.listFollows(), DEF: () => this.SUBRULE(this.clause) });
        },
      },
    ]);
  });

  readonly changeHeading = this.RULE('changeHeading', () => {
    this.OPTION(() => this.CONSUME(t.Text));
    this.OPTION2(() => this.SUBRULE(this.fromDate));
    this.OPTION3(() => this.SUBRULE(this.because));
  });

  readonly added = this.RULE('added', () => {
    this.CONSUME(t.Add);
    this.OR([{ ALT: () => this.SUBRULE(this.addedIndicator) }, { ALT: () => this.SUBRULE(this.part) }]);
  });

  readonly addedIndicator = this.RULE('addedIndicator', () => {
    this.CONSUME(t.Indicator);
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Dot);
      this.CONSUME2(t.Name);
    });
    this.OPTION2(() => this.CONSUME(t.Text));
    this.SUBRULE(this.conditionBlock);
  });

  readonly removed = this.RULE('removed', () => {
    this.CONSUME(t.Remove);
    this.OR([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(t.Problem) },
            { ALT: () => this.CONSUME(t.Indicator) },
            { ALT: () => this.CONSUME(t.Filter) },
            { ALT: () => this.CONSUME(t.Gate) },
            { ALT: () => this.CONSUME(t.Define) },
            { ALT: () => this.CONSUME(t.Outcome) },
          ]);
          this.SUBRULE(this.dotted);
        },
      },
      { ALT: () => this.CONSUME(t.Progress) },
      { ALT: () => this.CONSUME(t.Payments) },
    ]);
    this.OPTION(() => this.SUBRULE(this.because));
    this.MANY(() => this.SUBRULE(this.cites));
  });

  // `set calendar terms to charnwood_terms`, `set parameter threshold to 12% from 1 April 2016`
  readonly set = this.RULE('set', () => {
    this.CONSUME(t.Set_);
    this.OR([{ ALT: () => this.CONSUME(t.Calendar) }, { ALT: () => this.CONSUME(t.Parameter) }]);
    this.CONSUME(t.Name);
    this.CONSUME(t.To);
    this.SUBRULE(this.plainValue);
    this.OPTION({ GATE: () => this.dayFollows(), DEF: () => this.SUBRULE(this.fromDate) });
    this.OPTION2(() => this.SUBRULE(this.because));
    this.MANY(() => this.SUBRULE(this.cites));
  });

  // -- programmes ---------------------------------------------------------------------------------------------

  readonly programmeDeclaration = this.RULE('programmeDeclaration', () => {
    this.CONSUME(t.Programme);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.programmePart));
    this.CONSUME(t.CloseBrace);
  });

  readonly programmePart = this.RULE('programmePart', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.phase) }, { ALT: () => this.SUBRULE(this.cites) }]);
  });

  // `phase 2 uses leicestershire_phase_2, charnwood_phase_2 in charnwood, for families identified before 1 April 2015`
  readonly phase = this.RULE('phase', () => {
    this.CONSUME(t.Phase);
    this.OR([{ ALT: () => this.CONSUME(t.NumberLiteral) }, { ALT: () => this.SUBRULE(this.key) }]);
    this.CONSUME(t.Uses);
    this.CONSUME(t.Name);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.CONSUME2(t.Name);
      this.CONSUME(t.In);
      this.CONSUME3(t.Name);
    });
    this.OPTION(() => {
      this.CONSUME2(t.Comma);
      this.SUBRULE(this.forWhom);
    });
  });

  // `for families identified from 1 April 2012 to 31 March 2015`
  readonly forWhom = this.RULE('forWhom', () => {
    this.CONSUME(t.For);
    this.CONSUME(t.Name);
    this.CONSUME2(t.Name);
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Before) }, { ALT: () => this.CONSUME(t.After) }]);
          this.CONSUME(t.DateLiteral);
        },
      },
      { ALT: () => this.SUBRULE(this.fromDate) },
    ]);
  });
}
