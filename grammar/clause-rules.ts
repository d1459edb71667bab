// The grammar of a block that decides: one condition, or one for each time, then its clauses.

import { ConditionParser } from './condition-rules.ts';
import * as t from './tokens.ts';

export abstract class ClauseParser extends ConditionParser {
  // -- blocks and clauses -------------------------------------------------------------------------------------

  readonly conditionBlock = this.RULE('conditionBlock', () => {
    this.CONSUME(t.OpenBrace);
    this.SUBRULE(this.ruled);
    this.MANY(() => this.SUBRULE(this.clause));
    this.CONSUME(t.CloseBrace);
  });

  readonly ruled = this.RULE('ruled', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.judgement) },
      { ALT: () => this.AT_LEAST_ONE(() => this.SUBRULE(this.datedCase)) },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
  });

  // `judgement by police or housing, reason required`
  readonly judgement = this.RULE('judgement', () => {
    this.CONSUME(t.Judgement);
    this.CONSUME(t.By);
    this.AT_LEAST_ONE_SEP({ SEP: t.Or, DEF: () => this.CONSUME(t.Name) });
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(t.Reason);
      this.CONSUME(t.Required);
    });
  });

  // `from 1 September 2015 : absence of at least 10% in the last 3 terms`
  readonly datedCase = this.RULE('datedCase', () => {
    this.SUBRULE(this.fromDate);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.expression);
  });

  readonly fromDate = this.RULE('fromDate', () => {
    this.CONSUME(t.From);
    this.CONSUME(t.DateLiteral);
    this.OPTION({
      GATE: () => this.dayFollows(),
      DEF: () => {
        this.CONSUME(t.To);
        this.CONSUME2(t.DateLiteral);
      },
    });
  });

  /** Whether `from` or `to` has a day behind it, or a slip in one, and is no name of what comes next. */
  protected dayFollows(): boolean {
    return [t.DateLiteral, t.NumberLiteral].includes(this.LA(2).tokenType);
  }

  readonly clause = this.RULE('clause', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.cites) },
      { ALT: () => this.SUBRULE(this.evidence) },
      { ALT: () => this.SUBRULE(this.appliesWhen) },
      { ALT: () => this.SUBRULE(this.assume) },
      { ALT: () => this.SUBRULE(this.stays) },
      { ALT: () => this.SUBRULE(this.endsWhen) },
    ]);
  });

  /** `stays are { … }`: a list of the plan that is called like a clause. */
  protected listFollows(): boolean {
    return this.LA(2).tokenType === t.Are;
  }

  readonly cites = this.RULE('cites', () => {
    this.CONSUME(t.Cites);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
  });

  readonly evidence = this.RULE('evidence', () => {
    this.CONSUME(t.Evidence);
    this.CONSUME(t.From);
    this.AT_LEAST_ONE_SEP({ SEP: t.Or, DEF: () => this.CONSUME(t.Name) });
  });

  readonly appliesWhen = this.RULE('appliesWhen', () => {
    this.CONSUME(t.Applies);
    this.CONSUME(t.When);
    this.SUBRULE(this.expression);
  });

  // `assume no when unknown because "…"`
  readonly assume = this.RULE('assume', () => {
    this.CONSUME(t.Assume);
    this.OR([{ ALT: () => this.CONSUME(t.Yes) }, { ALT: () => this.CONSUME(t.No) }]);
    this.CONSUME(t.When);
    this.CONSUME(t.Unknown);
    this.OPTION(() => this.SUBRULE(this.because));
  });

  readonly because = this.RULE('because', () => {
    this.CONSUME(t.Because);
    this.CONSUME(t.Text);
  });

  // `stays yes once yes on place_started`
  readonly stays = this.RULE('stays', () => {
    this.CONSUME(t.Stays);
    this.OR([{ ALT: () => this.CONSUME(t.Yes) }, { ALT: () => this.CONSUME(t.No) }]);
    this.CONSUME(t.Once);
    this.OR2([{ ALT: () => this.CONSUME2(t.Yes) }, { ALT: () => this.CONSUME2(t.No) }]);
    this.CONSUME(t.On);
    this.SUBRULE(this.value);
  });

  readonly endsWhen = this.RULE('endsWhen', () => {
    this.CONSUME(t.Ends);
    this.CONSUME(t.When);
    this.SUBRULE(this.expression);
  });

  // -- names --------------------------------------------------------------------------------------------------

  readonly key = this.RULE('key', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Name) }, { ALT: () => this.CONSUME(t.Key) }]);
  });

  // `school`, `school.exclusions`, `eligibility`
  readonly partName = this.RULE('partName', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Eligibility) }, { ALT: () => this.SUBRULE(this.dotted) }]);
  });
}
