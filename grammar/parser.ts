// The grammar: text -> CST. A file and its declarations; the rules of each are in the files that this class rests on.

import type { IParserErrorMessageProvider } from 'chevrotain';
import { expectation } from './recovery.ts';
import { ScenarioParser } from './scenario-rules.ts';
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

export class HeadlineParser extends ScenarioParser {
  /** `validated`: that no two ways to read a text are told apart by their order alone, which a test asks once. */
  constructor(validated = false) {
    super([...t.TOKENS], {
      recoveryEnabled: true,
      // With 3 the tables of what may follow take seconds to work out; the few places that want more have a gate.
      maxLookahead: 2,
      skipValidations: !validated,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: EXPECTATIONS,
    });
    this.performSelfAnalysis();
  }

  // -- files --------------------------------------------------------------------------------------------------

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
      { ALT: () => this.SUBRULE(this.scaleDeclaration) },
      { ALT: () => this.SUBRULE(this.groupDeclaration) },
      { ALT: () => this.SUBRULE(this.defineDeclaration) },
      { ALT: () => this.SUBRULE(this.parameterDeclaration) },
      { ALT: () => this.SUBRULE(this.tableDeclaration) },
      { ALT: () => this.SUBRULE(this.allocationDeclaration) },
      { ALT: () => this.SUBRULE(this.figuresDeclaration) },
      { ALT: () => this.SUBRULE(this.entriesDeclaration) },
      { ALT: () => this.SUBRULE(this.figureDeclaration) },
      { ALT: () => this.SUBRULE(this.sourceDeclaration) },
      { ALT: () => this.SUBRULE(this.calendarDeclaration) },
      { ALT: () => this.SUBRULE(this.planDeclaration) },
      { ALT: () => this.SUBRULE(this.programmeDeclaration) },
      { ALT: () => this.SUBRULE(this.scenarioDeclaration) },
      { ALT: () => this.SUBRULE(this.propertyDeclaration) },
    ]);
  });
}
