// The grammar of a vocabulary: what may be known, and what is worked out from it.

import { ClauseParser } from './clause-rules.ts';
import * as t from './tokens.ts';

export abstract class VocabularyParser extends ClauseParser {
  // -- vocabulary ---------------------------------------------------------------------------------------------

  readonly recordDeclaration = this.RULE('recordDeclaration', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Record) },
      { ALT: () => this.CONSUME(t.Event) },
      { ALT: () => this.CONSUME(t.Spell) },
    ]);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY({
      GATE: () => this.fieldFollows(),
      DEF: () => this.OR2([{ ALT: () => this.SUBRULE(this.field) }, { ALT: () => this.SUBRULE(this.cites) }]),
    });
    this.CONSUME(t.CloseBrace);
  });

  // A name on the line of the field before, with no colon behind it, is a slip in that field.
  private fieldFollows(): boolean {
    const isFirst = this.startsLine(1) || this.LA(0).tokenType === t.OpenBrace;
    return isFirst || this.LA(1).tokenType === t.Cites || this.LA(2).tokenType === t.Colon;
  }

  readonly field = this.RULE('field', () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Colon);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.Required) },
        { ALT: () => this.CONSUME(t.Private) },
        { ALT: () => this.CONSUME(t.Fixed) },
      ]);
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
      { ALT: () => this.SUBRULE(this.referenceType) },
      // `list`, `date` and `reference` are names too; the rules above come first.
      // With a colon behind it a name is the next field: the type was forgotten.
      {
        GATE: () => this.LA(2).tokenType !== t.Colon,
        ALT: () => this.SUBRULE(this.namedType),
        IGNORE_AMBIGUITIES: true,
      },
    ]);
  });

  // `text`, `money a year`, `duration in weeks`, the name of a choice, a scale or a record
  readonly namedType = this.RULE('namedType', () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(t.A) }, { ALT: () => this.CONSUME(t.In) }]);
      this.CONSUME(t.Unit);
    });
  });

  readonly listType = this.RULE('listType', () => {
    this.CONSUME(t.List);
    this.CONSUME(t.Of);
    this.OR([
      { ALT: () => this.SUBRULE(this.referenceType) },
      {
        ALT: () => {
          this.CONSUME(t.Name);
          this.OPTION(() => {
            this.CONSUME(t.In);
            this.CONSUME(t.Order);
            this.CONSUME2(t.Of);
            this.CONSUME2(t.Name);
          });
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
  });

  readonly referenceType = this.RULE('referenceType', () => {
    this.CONSUME(t.Reference);
    this.CONSUME(t.To);
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

  readonly choiceDeclaration = this.RULE('choiceDeclaration', () => {
    this.CONSUME(t.Choice);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY(() =>
      this.OR([{ ALT: () => this.SUBRULE(this.choiceOption) }, { ALT: () => this.SUBRULE(this.cites) }]),
    );
    this.CONSUME(t.CloseBrace);
  });

  readonly choiceOption = this.RULE('choiceOption', () => {
    this.SUBRULE(this.key);
    this.OPTION(() => this.CONSUME(t.Text));
  });

  readonly scaleDeclaration = this.RULE('scaleDeclaration', () => {
    this.CONSUME(t.Scale);
    this.CONSUME(t.Name);
    this.OR([{ ALT: () => this.CONSUME(t.Lowest) }, { ALT: () => this.CONSUME(t.Highest) }]);
    this.CONSUME(t.First);
    this.CONSUME(t.OpenBrace);
    this.MANY(() =>
      this.OR2([{ ALT: () => this.SUBRULE(this.choiceOption) }, { ALT: () => this.SUBRULE(this.cites) }]),
    );
    this.CONSUME(t.CloseBrace);
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
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.When);
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.memberships) },
    ]);
    this.MANY(() => this.SUBRULE(this.cites));
  });

  // `is person of memberships at as_of`
  readonly memberships = this.RULE('memberships', () => {
    this.CONSUME(t.Is);
    this.CONSUME(t.Name);
    this.CONSUME(t.Of);
    this.CONSUME2(t.Name);
    this.SUBRULE(this.window);
  });

  readonly defineDeclaration = this.RULE('defineDeclaration', () => {
    this.CONSUME(t.Define);
    this.CONSUME(t.Name);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Of);
            this.CONSUME2(t.Name);
          },
        },
        { ALT: () => this.SUBRULE(this.byKeys) },
      ]),
    );
    this.OPTION2(() => this.CONSUME(t.Text));
    this.CONSUME(t.Is);
    this.OR2([
      {
        ALT: () => {
          this.CONSUME(t.OpenBrace);
          this.AT_LEAST_ONE(() => this.SUBRULE(this.datedCase));
          this.CONSUME(t.CloseBrace);
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
    this.OPTION3(() => this.SUBRULE(this.startingFrom));
    this.MANY({ GATE: () => !this.listFollows(), DEF: () => this.SUBRULE(this.clause) });
  });

  // `by Locality`, `by Partner and BudgetYear`
  readonly byKeys = this.RULE('byKeys', () => {
    this.CONSUME(t.By);
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.And);
      this.CONSUME2(t.Name);
    });
  });

  // `, starting from £0 before 2012/13`
  readonly startingFrom = this.RULE('startingFrom', () => {
    this.CONSUME(t.Comma);
    this.CONSUME(t.Starting);
    this.CONSUME(t.From);
    this.SUBRULE(this.value);
    this.OPTION(() => {
      this.CONSUME(t.Before);
      this.SUBRULE(this.key);
    });
  });

  readonly sourceDeclaration = this.RULE('sourceDeclaration', () => {
    this.CONSUME(t.SourceWord);
    this.CONSUME(t.Name);
    this.CONSUME(t.OpenBrace);
    this.MANY(() =>
      this.OR({
        MAX_LOOKAHEAD: 1,
        DEF: [
          {
            GATE: () => this.LA(2).tokenType === t.OpenBrace,
            ALT: () => this.SUBRULE(this.passages),
            IGNORE_AMBIGUITIES: true,
          },
          { ALT: () => this.SUBRULE(this.property) },
        ],
      }),
    );
    this.CONSUME(t.CloseBrace);
  });

  readonly passages = this.RULE('passages', () => {
    this.CONSUME(t.Passages);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.passage));
    this.CONSUME(t.CloseBrace);
  });

  // `"paragraph 5" "How other councils compare" not encoded because "It names no rule"`
  readonly passage = this.RULE('passage', () => {
    this.CONSUME(t.Text);
    this.CONSUME2(t.Text);
    this.OPTION(() => {
      this.CONSUME(t.Not);
      this.CONSUME(t.Encoded);
      this.SUBRULE(this.because);
    });
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
    this.MANY(() =>
      this.OR([{ ALT: () => this.SUBRULE(this.period) }, { ALT: () => this.SUBRULE(this.cites) }]),
    );
    this.CONSUME(t.CloseBrace);
  });

  readonly period = this.RULE('period', () => {
    this.SUBRULE(this.key);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.DateLiteral);
    this.CONSUME(t.To);
    this.CONSUME2(t.DateLiteral);
  });
}
