// The grammar of figures: parameters, tables, allocations, figures by key, entries, and figures that a document states.

import * as t from './tokens.ts';
import { VocabularyParser } from './vocabulary-rules.ts';

export abstract class FigureParser extends VocabularyParser {
  // -- figures ------------------------------------------------------------------------------------------------

  readonly parameterDeclaration = this.RULE('parameterDeclaration', () => {
    this.CONSUME(t.Parameter);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.datedValue));
    this.CONSUME(t.CloseBrace);
  });

  // `£1,000 from 1 April 2015`
  readonly datedValue = this.RULE('datedValue', () => {
    this.SUBRULE(this.plainValue);
    this.SUBRULE(this.fromDate);
    this.MANY(() => this.SUBRULE(this.cites));
  });

  readonly plainValue = this.RULE('plainValue', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Yes) },
      { ALT: () => this.CONSUME(t.No) },
      { ALT: () => this.SUBRULE(this.value) },
    ]);
  });

  readonly tableDeclaration = this.RULE('tableDeclaration', () => {
    this.CONSUME(t.Table);
    this.CONSUME(t.Name);
    this.CONSUME(t.Of);
    this.CONSUME2(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.OPTION2(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(t.First);
      this.CONSUME(t.Match);
    });
    this.CONSUME(t.OpenBrace);
    this.SUBRULE(this.tableHeading);
    this.MANY(() => this.SUBRULE(this.tableRow));
    this.MANY2(() => this.SUBRULE(this.cites));
    this.CONSUME(t.CloseBrace);
  });

  readonly tableHeading = this.RULE('tableHeading', () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Bar, DEF: () => this.SUBRULE(this.dotted) });
    this.CONSUME(t.DoubleBar);
    this.AT_LEAST_ONE_SEP2({ SEP: t.Bar, DEF: () => this.SUBRULE(this.outputHeading) });
  });

  // `route`, or with the choice of its options `route : Route`
  readonly outputHeading = this.RULE('outputHeading', () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Colon);
      this.CONSUME2(t.Name);
    });
  });

  readonly tableRow = this.RULE('tableRow', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Otherwise), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.AT_LEAST_ONE_SEP({ SEP: t.Bar, DEF: () => this.SUBRULE(this.inputCell) }) },
    ]);
    this.CONSUME(t.DoubleBar);
    this.AT_LEAST_ONE_SEP2({ SEP: t.Bar, DEF: () => this.SUBRULE(this.plainValue) });
  });

  // `any`, `yes`, `1, 2`, `from 2 to under 13`, `at most 1`
  readonly inputCell = this.RULE('inputCell', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Any) },
      {
        ALT: () => {
          this.CONSUME(t.From);
          this.SUBRULE(this.value);
          this.CONSUME(t.To);
          this.OPTION(() => this.CONSUME(t.Under));
          this.SUBRULE2(this.value);
        },
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () => {
          this.SUBRULE(this.bound);
          this.SUBRULE3(this.value);
        },
      },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME2(t.Under) },
            { ALT: () => this.CONSUME(t.Before) },
            { ALT: () => this.CONSUME(t.After) },
          ]);
          this.SUBRULE4(this.value);
        },
      },
      { ALT: () => this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.plainValue) }) },
    ]);
  });

  readonly allocationDeclaration = this.RULE('allocationDeclaration', () => {
    this.CONSUME(t.Allocation);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.OpenBrace);
    this.CONSUME(t.Share);
    this.SUBRULE(this.product);
    this.OPTION2({
      GATE: () => this.LA(1).tokenType !== t.Among,
      DEF: () => this.CONSUME2(t.Name),
    });
    this.CONSUME(t.Among);
    this.CONSUME3(t.Name);
    this.CONSUME(t.In);
    this.CONSUME(t.Proportion);
    this.CONSUME(t.To);
    this.SUBRULE2(this.product);
    this.CONSUME(t.Rounded);
    this.CONSUME2(t.To);
    this.SUBRULE(this.grain);
    this.CONSUME(t.By);
    this.SUBRULE(this.method);
    this.MANY(() => this.SUBRULE(this.cites));
    this.CONSUME(t.CloseBrace);
  });

  readonly method = this.RULE('method', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Largest);
          this.CONSUME(t.Remainder);
        },
      },
      { ALT: () => this.CONSUME(t.DHondt) },
      { ALT: () => this.CONSUME(t.SainteLague) },
      {
        ALT: () => {
          this.CONSUME(t.Half);
          this.CONSUME(t.Up);
          this.CONSUME(t.Of);
          this.CONSUME(t.Each);
          this.CONSUME(t.Share);
        },
      },
    ]);
  });

  readonly figuresDeclaration = this.RULE('figuresDeclaration', () => {
    this.CONSUME(t.Figures);
    this.CONSUME(t.Name);
    this.SUBRULE(this.byKeys);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.OpenBrace);
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.keyHeading);
          this.MANY(() => this.SUBRULE(this.keyRow));
        },
      },
      { ALT: () => this.MANY2(() => this.SUBRULE(this.keyedValue)) },
    ]);
    this.MANY3(() => this.SUBRULE(this.cites));
    this.CONSUME(t.CloseBrace);
  });

  // `charnwood 1,066`
  readonly keyedValue = this.RULE('keyedValue', () => {
    this.SUBRULE(this.key);
    this.SUBRULE(this.literal);
  });

  // `| 2016/17 | 2017/18`
  readonly keyHeading = this.RULE('keyHeading', () => {
    this.AT_LEAST_ONE(() => {
      this.CONSUME(t.Bar);
      this.SUBRULE(this.key);
    });
  });

  readonly keyRow = this.RULE('keyRow', () => {
    this.SUBRULE(this.key);
    this.AT_LEAST_ONE(() => {
      this.CONSUME(t.Bar);
      this.SUBRULE(this.literal);
    });
  });

  readonly entriesDeclaration = this.RULE('entriesDeclaration', () => {
    this.CONSUME(t.Entries);
    this.CONSUME(t.Name);
    this.CONSUME(t.Of);
    this.CONSUME2(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.OpenBrace);
    this.SUBRULE(this.entriesHeading);
    this.MANY(() => this.SUBRULE(this.entry));
    this.MANY2(() => this.SUBRULE(this.cites));
    this.CONSUME(t.CloseBrace);
  });

  readonly entriesHeading = this.RULE('entriesHeading', () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Bar, DEF: () => this.CONSUME(t.Name) });
  });

  readonly entry = this.RULE('entry', () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Bar, DEF: () => this.SUBRULE(this.fact) });
  });

  // A fact as it is written in a file of rules.
  readonly fact = this.RULE('fact', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Yes) },
      { ALT: () => this.CONSUME(t.No) },
      { ALT: () => this.CONSUME(t.None) },
      { ALT: () => this.CONSUME(t.Unknown) },
      { ALT: () => this.CONSUME(t.Name) },
      { ALT: () => this.SUBRULE(this.literal) },
    ]);
  });

  readonly figureDeclaration = this.RULE('figureDeclaration', () => {
    this.CONSUME(t.Figure);
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.By);
      this.CONSUME2(t.Name);
    });
    this.OPTION2(() => this.CONSUME(t.Text));
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.SUBRULE(this.figurePart));
    this.CONSUME(t.CloseBrace);
  });

  readonly figurePart = this.RULE('figurePart', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.stated) },
      { ALT: () => this.SUBRULE(this.workedOut) },
      { ALT: () => this.SUBRULE(this.cites) },
    ]);
  });

  readonly stated = this.RULE('stated', () => {
    this.CONSUME(t.Stated);
    // `about 1,400`, `more than 500`
    this.OPTION(() => {
      this.OR2([{ ALT: () => this.CONSUME(t.About) }, { ALT: () => this.SUBRULE(this.bound) }]);
    });
    this.OR([
      { ALT: () => this.SUBRULE(this.literal) },
      {
        ALT: () => {
          this.CONSUME(t.OpenBrace);
          this.MANY(() => this.SUBRULE(this.keyedValue));
          this.CONSUME(t.CloseBrace);
        },
      },
    ]);
  });

  readonly workedOut = this.RULE('workedOut', () => {
    this.CONSUME(t.Worked);
    this.CONSUME(t.Out);
    this.CONSUME(t.As);
    this.SUBRULE(this.expression);
  });
}
