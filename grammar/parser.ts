// The grammar: text -> CST. Rules only: no actions, no prose.

import { type IParserErrorMessageProvider, tokenMatcher } from 'chevrotain';
import { expectation, RecoveringParser } from './recovery.ts';
import * as t from './tokens.ts';

const EXPECTATIONS: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, ruleName }) => expectation(ruleName, [expected.name]),
  buildNotAllInputParsedMessage: ({ ruleName }) => expectation(ruleName, []),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, ruleName }) =>
    expectation(
      ruleName,
      expectedPathsPerAlt.flatMap((paths) => paths.flatMap((path) => (path[0] ? [path[0].name] : []))),
    ),
  buildEarlyExitMessage: ({ expectedIterationPaths, ruleName }) =>
    expectation(
      ruleName,
      expectedIterationPaths.flatMap((path) => (path[0] ? [path[0].name] : [])),
    ),
};

export class HeadlineParser extends RecoveringParser {
  constructor() {
    super([...t.TOKENS], {
      recoveryEnabled: true,
      maxLookahead: 3,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: EXPECTATIONS,
    });
    this.performSelfAnalysis();
  }

  readonly file = this.RULE('file', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.useDeclaration) },
        { ALT: () => this.SUBRULE(this.declaration) },
      ]);
    });
  });

  readonly useDeclaration = this.RULE('useDeclaration', () => {
    this.CONSUME(t.Use);
    this.CONSUME(t.Text);
  });

  readonly declaration = this.RULE('declaration', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.recordDeclaration) },
      { ALT: () => this.SUBRULE(this.choiceDeclaration) },
      { ALT: () => this.SUBRULE(this.groupDeclaration) },
      { ALT: () => this.SUBRULE(this.defineDeclaration) },
      { ALT: () => this.SUBRULE(this.sourceDeclaration) },
      { ALT: () => this.SUBRULE(this.calendarDeclaration) },
      { ALT: () => this.SUBRULE(this.planDeclaration) },
      { ALT: () => this.SUBRULE(this.scenarioDeclaration) },
    ]);
  });

  // -- vocabulary ---------------------------------------------------------------------------------------------

  readonly recordDeclaration = this.RULE('recordDeclaration', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Record) },
      { ALT: () => this.CONSUME(t.Event) },
      { ALT: () => this.CONSUME(t.Spell) },
    ]);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY({ GATE: () => this.fieldFollows(), DEF: () => this.SUBRULE(this.field) });
    this.CONSUME(t.CloseBrace);
  });

  // A name on the line of the field before, with no colon behind it, is a slip in that field.
  private fieldFollows(): boolean {
    return this.startsLine(1) || this.LA(0).tokenType === t.OpenBrace || this.LA(2).tokenType === t.Colon;
  }

  readonly field = this.RULE('field', () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Colon);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Required) }, { ALT: () => this.CONSUME(t.Private) }]);
    });
    this.SUBRULE(this.type);
    this.OPTION(() => this.CONSUME(t.Text));
    this.OPTION2(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(t.Each);
      this.CONSUME2(t.Name);
    });
  });

  readonly type = this.RULE('type', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.listType) },
      { ALT: () => this.SUBRULE(this.yesNoType) },
      { ALT: () => this.SUBRULE(this.optionsType) },
      { ALT: () => this.SUBRULE(this.dateType) },
      // `list` and `date` are names too; the rules above come first.
      // With a colon behind it a name is the next field: the type was forgotten.
      {
        GATE: () => this.LA(2).tokenType !== t.Colon,
        ALT: () => this.CONSUME(t.Name),
        IGNORE_AMBIGUITIES: true,
      },
    ]);
  });

  readonly listType = this.RULE('listType', () => {
    this.CONSUME(t.List);
    this.CONSUME(t.Of);
    this.CONSUME(t.Name);
  });

  readonly yesNoType = this.RULE('yesNoType', () => {
    this.CONSUME(t.Yes);
    this.CONSUME(t.Divide);
    this.CONSUME(t.No);
  });

  readonly optionsType = this.RULE('optionsType', () => {
    this.CONSUME(t.One);
    this.CONSUME(t.Of);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.key) });
  });

  readonly dateType = this.RULE('dateType', () => {
    this.CONSUME(t.DateWord);
    this.OPTION(() => {
      this.CONSUME(t.Or);
      this.CONSUME(t.Ongoing);
    });
  });

  readonly key = this.RULE('key', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Name) }, { ALT: () => this.CONSUME(t.Key) }]);
  });

  readonly choiceDeclaration = this.RULE('choiceDeclaration', () => {
    this.CONSUME(t.Choice);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.choiceOption));
    this.CONSUME(t.CloseBrace);
  });

  readonly choiceOption = this.RULE('choiceOption', () => {
    this.SUBRULE(this.key);
    this.OPTION(() => this.CONSUME(t.Text));
  });

  readonly groupDeclaration = this.RULE('groupDeclaration', () => {
    this.CONSUME(t.Group);
    this.CONSUME(t.Name);
    this.CONSUME(t.Of);
    this.CONSUME2(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(t.Each);
      this.CONSUME3(t.Name);
      this.OPTION2(() => this.CONSUME2(t.Comma));
    });
    this.CONSUME(t.When);
    this.SUBRULE(this.expression);
  });

  readonly defineDeclaration = this.RULE('defineDeclaration', () => {
    this.CONSUME(t.Define);
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Of);
      this.CONSUME2(t.Name);
    });
    this.OPTION2(() => this.CONSUME(t.Text));
    this.CONSUME(t.Is);
    this.SUBRULE(this.expression);
    this.MANY(() => this.SUBRULE(this.clause));
  });

  readonly sourceDeclaration = this.RULE('sourceDeclaration', () => {
    this.CONSUME(t.SourceWord);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.property));
    this.CONSUME(t.CloseBrace);
  });

  readonly property = this.RULE('property', () => {
    this.CONSUME(t.Name);
    this.OR([
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.DateLiteral) },
      { ALT: () => this.CONSUME2(t.Name) },
    ]);
  });

  readonly calendarDeclaration = this.RULE('calendarDeclaration', () => {
    this.CONSUME(t.Calendar);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.period));
    this.CONSUME(t.CloseBrace);
  });

  readonly period = this.RULE('period', () => {
    this.SUBRULE(this.key);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.DateLiteral);
    this.CONSUME(t.To);
    this.CONSUME2(t.DateLiteral);
  });

  // -- plans --------------------------------------------------------------------------------------------------

  readonly planDeclaration = this.RULE('planDeclaration', () => {
    this.CONSUME(t.Plan);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.For);
    this.CONSUME2(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.planPart));
    this.CONSUME(t.CloseBrace);
  });

  readonly planPart = this.RULE('planPart', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.inForce) },
      { ALT: () => this.SUBRULE(this.clause) },
      { ALT: () => this.SUBRULE(this.problem) },
      { ALT: () => this.SUBRULE(this.filter) },
      { ALT: () => this.SUBRULE(this.defineDeclaration) },
      { ALT: () => this.SUBRULE(this.eligibility) },
    ]);
  });

  readonly inForce = this.RULE('inForce', () => {
    this.CONSUME(t.In);
    this.CONSUME(t.Force);
    this.OPTION(() => this.CONSUME(t.From));
    this.CONSUME(t.DateLiteral);
    this.OPTION2(() => {
      this.CONSUME(t.To);
      this.CONSUME2(t.DateLiteral);
    });
  });

  readonly problem = this.RULE('problem', () => {
    this.CONSUME(t.Problem);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
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

  readonly eligibility = this.RULE('eligibility', () => {
    this.CONSUME(t.Eligibility);
    this.OPTION(() => this.CONSUME(t.Text));
    this.SUBRULE(this.conditionBlock);
  });

  readonly conditionBlock = this.RULE('conditionBlock', () => {
    this.CONSUME(t.OpenBrace);
    this.SUBRULE(this.expression);
    this.MANY(() => this.SUBRULE(this.clause));
    this.CONSUME(t.CloseBrace);
  });

  readonly clause = this.RULE('clause', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.cites) }, { ALT: () => this.SUBRULE(this.evidence) }]);
  });

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

  // A name on the line of what stands before, with no `from` behind it, is a slip in that.
  private scenarioPartFollows(): boolean {
    return !tokenMatcher(this.LA(1), t.Name) || this.startsLine(1) || this.LA(2).tokenType === t.From;
  }

  readonly scenarioPart = this.RULE('scenarioPart', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.asOf) },
      { ALT: () => this.SUBRULE(this.given) },
      { ALT: () => this.SUBRULE(this.expectation) },
    ]);
  });

  readonly asOf = this.RULE('asOf', () => {
    this.CONSUME(t.As);
    this.CONSUME(t.Of);
    this.CONSUME(t.DateLiteral);
  });

  readonly given = this.RULE('given', () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.From);
    this.CONSUME(t.Text);
  });

  readonly expectation = this.RULE('expectation', () => {
    this.CONSUME(t.Expect);
    this.SUBRULE(this.partName);
    this.CONSUME(t.Is);
    this.SUBRULE(this.answer);
    this.OPTION(() => {
      this.CONSUME(t.Because);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE2(this.partName) });
    });
  });

  readonly partName = this.RULE('partName', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Eligibility) }, { ALT: () => this.SUBRULE(this.path) }]);
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

  // -- conditions and values, loosest first -------------------------------------------------------------------

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
      { ALT: () => this.SUBRULE(this.sentence) },
    ]);
  });

  readonly sentence = this.RULE('sentence', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.quantified) },
      { ALT: () => this.SUBRULE(this.existence) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  readonly quantified = this.RULE('quantified', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Any) },
      { ALT: () => this.CONSUME(t.Every) },
      { ALT: () => this.CONSUME(t.No) },
    ]);
    this.CONSUME(t.Name);
    this.OPTION(() => this.SUBRULE(this.whoIs));
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
          this.SUBRULE(this.path);
        },
      },
    ]);
  });

  readonly existence = this.RULE('existence', () => {
    this.CONSUME(t.There);
    this.OR([{ ALT: () => this.CONSUME(t.Is) }, { ALT: () => this.CONSUME(t.Are) }]);
    this.SUBRULE(this.counted);
    this.OPTION(() => this.SUBRULE(this.whoIs));
    this.MANY({ GATE: () => !this.inForceFollows(), DEF: () => this.SUBRULE(this.window) });
  });

  readonly comparison = this.RULE('comparison', () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.counted);
          this.MANY({ GATE: () => !this.inForceFollows(), DEF: () => this.SUBRULE(this.window) });
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.value);
          this.MANY2({ GATE: () => !this.inForceFollows(), DEF: () => this.SUBRULE2(this.window) });
          this.OPTION(() => {
            this.SUBRULE(this.comparator);
            this.MANY3({
              GATE: () => !this.inForceFollows(),
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
          this.OR2([{ ALT: () => this.SUBRULE(this.ofVerdicts) }, { ALT: () => this.SUBRULE(this.noun) }]);
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
    this.OR([{ ALT: () => this.SUBRULE(this.path) }, { ALT: () => this.SUBRULE(this.listed) }]);
  });

  readonly listed = this.RULE('listed', () => {
    this.CONSUME(t.OpenBrace);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(t.CloseBrace);
  });

  readonly noun = this.RULE('noun', () => {
    this.AT_LEAST_ONE({ GATE: () => !this.declarationFollows(), DEF: () => this.CONSUME(t.Name) });
    this.OPTION(() => this.SUBRULE(this.where));
  });

  // `source` and `calendar` may be names; with another name and a brace behind them they begin a declaration.
  private declarationFollows(): boolean {
    const first = this.LA(1).tokenType;
    if (first !== t.SourceWord && first !== t.Calendar) return false;
    return tokenMatcher(this.LA(2), t.Name) && this.LA(3).tokenType === t.OpenBrace;
  }

  readonly whoIs = this.RULE('whoIs', () => {
    this.CONSUME(t.Who);
    this.OR([{ ALT: () => this.CONSUME(t.Is) }, { ALT: () => this.CONSUME(t.Are) }]);
    this.SUBRULE(this.primary);
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
    ]);
  });

  readonly predicate = this.RULE('predicate', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Known) },
      { ALT: () => this.CONSUME(t.Unknown) },
      { ALT: () => this.CONSUME(t.Yes) },
      { ALT: () => this.CONSUME(t.No) },
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
          this.CONSUME(t.Any);
          this.CONSUME(t.Of);
          this.SUBRULE(this.listed);
        },
      },
      { ALT: () => this.SUBRULE5(this.value) },
    ]);
  });

  readonly window = this.RULE('window', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Ever) },
      { ALT: () => this.CONSUME(t.Now) },
      {
        ALT: () => {
          this.CONSUME(t.In);
          this.CONSUME(t.The);
          this.OR2([{ ALT: () => this.CONSUME(t.Last) }, { ALT: () => this.CONSUME(t.Next) }]);
          this.SUBRULE(this.quantity);
          this.CONSUME(t.Name);
        },
      },
    ]);
  });

  // `in force` after a definition belongs to the plan; it is not the start of a window.
  private inForceFollows(): boolean {
    return this.LA(1).tokenType === t.In && this.LA(2).tokenType === t.Force;
  }

  readonly value = this.RULE('value', () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Minus) }]);
      this.SUBRULE2(this.product);
    });
    this.OPTION(() => {
      this.CONSUME(t.As);
      this.CONSUME(t.Percent);
    });
  });

  readonly product = this.RULE('product', () => {
    this.SUBRULE(this.primary);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Times) }, { ALT: () => this.CONSUME(t.Divide) }]);
      this.SUBRULE2(this.primary);
    });
  });

  readonly primary = this.RULE('primary', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.SUBRULE(this.bracketed) },
      { GATE: () => !this.boundFollowsOf(), ALT: () => this.SUBRULE(this.fold) },
      { ALT: () => this.SUBRULE(this.span) },
      { ALT: () => this.SUBRULE(this.path) },
    ]);
  });

  // `number of at least 3` compares what is called `number`; `number of offences` counts offences.
  private boundFollowsOf(): boolean {
    if (this.LA(2).tokenType !== t.Of) return false;
    const bound = this.LA(3).tokenType;
    if (bound === t.At || bound === t.Exactly) return true;
    const compares = bound === t.More || bound === t.Fewer || bound === t.Less;
    return compares && this.LA(4).tokenType === t.Than;
  }

  readonly bracketed = this.RULE('bracketed', () => {
    this.CONSUME(t.OpenBracket);
    this.SUBRULE(this.expression);
    this.CONSUME(t.CloseBracket);
  });

  readonly literal = this.RULE('literal', () => {
    this.OR([
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(t.Minus));
          this.CONSUME(t.NumberLiteral);
          this.OPTION2(() => this.CONSUME(t.Unit));
        },
      },
      { ALT: () => this.CONSUME(t.PercentLiteral) },
      { ALT: () => this.CONSUME(t.MoneyLiteral) },
      { ALT: () => this.CONSUME(t.DateLiteral) },
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.Key) },
    ]);
  });

  readonly fold = this.RULE('fold', () => {
    this.OR([{ ALT: () => this.CONSUME(t.NumberOf) }, { ALT: () => this.CONSUME(t.Sum) }]);
    this.CONSUME(t.Of);
    this.SUBRULE(this.path);
    this.OPTION(() => this.SUBRULE(this.where));
  });

  readonly span = this.RULE('span', () => {
    this.CONSUME(t.Whole);
    this.CONSUME(t.Unit);
    this.CONSUME(t.From);
    this.SUBRULE(this.value);
    this.CONSUME(t.To);
    this.SUBRULE2(this.value);
  });

  readonly path = this.RULE('path', () => {
    this.CONSUME(t.Name);
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.CONSUME2(t.Name);
    });
  });
}
