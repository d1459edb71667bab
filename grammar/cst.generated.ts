// Generated from grammar/parser.ts by `npm run generate`; do not edit.

import type { CstNode, IToken } from "chevrotain";

export interface FileCstNode extends CstNode {
  name: "file";
  children: FileCstChildren;
}

export type FileCstChildren = {
  useDeclaration?: UseDeclarationCstNode[];
  declaration?: DeclarationCstNode[];
};

export interface UseDeclarationCstNode extends CstNode {
  name: "useDeclaration";
  children: UseDeclarationCstChildren;
}

export type UseDeclarationCstChildren = {
  Use: IToken[];
  Text: IToken[];
};

export interface DeclarationCstNode extends CstNode {
  name: "declaration";
  children: DeclarationCstChildren;
}

export type DeclarationCstChildren = {
  recordDeclaration?: RecordDeclarationCstNode[];
  choiceDeclaration?: ChoiceDeclarationCstNode[];
  groupDeclaration?: GroupDeclarationCstNode[];
  defineDeclaration?: DefineDeclarationCstNode[];
  sourceDeclaration?: SourceDeclarationCstNode[];
  calendarDeclaration?: CalendarDeclarationCstNode[];
  planDeclaration?: PlanDeclarationCstNode[];
  scenarioDeclaration?: ScenarioDeclarationCstNode[];
};

export interface RecordDeclarationCstNode extends CstNode {
  name: "recordDeclaration";
  children: RecordDeclarationCstChildren;
}

export type RecordDeclarationCstChildren = {
  Record?: IToken[];
  Event?: IToken[];
  Spell?: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  field?: FieldCstNode[];
  CloseBrace: IToken[];
};

export interface FieldCstNode extends CstNode {
  name: "field";
  children: FieldCstChildren;
}

export type FieldCstChildren = {
  Name: (IToken)[];
  Colon: IToken[];
  Required?: IToken[];
  Private?: IToken[];
  type: TypeCstNode[];
  Text?: IToken[];
  Comma?: IToken[];
  Each?: IToken[];
};

export interface TypeCstNode extends CstNode {
  name: "type";
  children: TypeCstChildren;
}

export type TypeCstChildren = {
  listType?: ListTypeCstNode[];
  yesNoType?: YesNoTypeCstNode[];
  optionsType?: OptionsTypeCstNode[];
  dateType?: DateTypeCstNode[];
  Name?: IToken[];
};

export interface ListTypeCstNode extends CstNode {
  name: "listType";
  children: ListTypeCstChildren;
}

export type ListTypeCstChildren = {
  List: IToken[];
  Of: IToken[];
  Name: IToken[];
};

export interface YesNoTypeCstNode extends CstNode {
  name: "yesNoType";
  children: YesNoTypeCstChildren;
}

export type YesNoTypeCstChildren = {
  Yes: IToken[];
  Divide: IToken[];
  No: IToken[];
};

export interface OptionsTypeCstNode extends CstNode {
  name: "optionsType";
  children: OptionsTypeCstChildren;
}

export type OptionsTypeCstChildren = {
  One: IToken[];
  Of: IToken[];
  key: KeyCstNode[];
  Comma?: IToken[];
};

export interface DateTypeCstNode extends CstNode {
  name: "dateType";
  children: DateTypeCstChildren;
}

export type DateTypeCstChildren = {
  DateWord: IToken[];
  Or?: IToken[];
  Ongoing?: IToken[];
};

export interface KeyCstNode extends CstNode {
  name: "key";
  children: KeyCstChildren;
}

export type KeyCstChildren = {
  Name?: IToken[];
  Key?: IToken[];
};

export interface ChoiceDeclarationCstNode extends CstNode {
  name: "choiceDeclaration";
  children: ChoiceDeclarationCstChildren;
}

export type ChoiceDeclarationCstChildren = {
  Choice: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  choiceOption?: ChoiceOptionCstNode[];
  CloseBrace: IToken[];
};

export interface ChoiceOptionCstNode extends CstNode {
  name: "choiceOption";
  children: ChoiceOptionCstChildren;
}

export type ChoiceOptionCstChildren = {
  key: KeyCstNode[];
  Text?: IToken[];
};

export interface GroupDeclarationCstNode extends CstNode {
  name: "groupDeclaration";
  children: GroupDeclarationCstChildren;
}

export type GroupDeclarationCstChildren = {
  Group: IToken[];
  Name: (IToken)[];
  Of: IToken[];
  Comma?: (IToken)[];
  Each?: IToken[];
  When: IToken[];
  expression: ExpressionCstNode[];
};

export interface DefineDeclarationCstNode extends CstNode {
  name: "defineDeclaration";
  children: DefineDeclarationCstChildren;
}

export type DefineDeclarationCstChildren = {
  Define: IToken[];
  Name: (IToken)[];
  Of?: IToken[];
  Text?: IToken[];
  Is: IToken[];
  expression: ExpressionCstNode[];
  clause?: ClauseCstNode[];
};

export interface SourceDeclarationCstNode extends CstNode {
  name: "sourceDeclaration";
  children: SourceDeclarationCstChildren;
}

export type SourceDeclarationCstChildren = {
  SourceWord: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  property?: PropertyCstNode[];
  CloseBrace: IToken[];
};

export interface PropertyCstNode extends CstNode {
  name: "property";
  children: PropertyCstChildren;
}

export type PropertyCstChildren = {
  Name: (IToken)[];
  Text?: IToken[];
  DateLiteral?: IToken[];
};

export interface CalendarDeclarationCstNode extends CstNode {
  name: "calendarDeclaration";
  children: CalendarDeclarationCstChildren;
}

export type CalendarDeclarationCstChildren = {
  Calendar: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  period?: PeriodCstNode[];
  CloseBrace: IToken[];
};

export interface PeriodCstNode extends CstNode {
  name: "period";
  children: PeriodCstChildren;
}

export type PeriodCstChildren = {
  key: KeyCstNode[];
  Text?: IToken[];
  DateLiteral: (IToken)[];
  To: IToken[];
};

export interface PlanDeclarationCstNode extends CstNode {
  name: "planDeclaration";
  children: PlanDeclarationCstChildren;
}

export type PlanDeclarationCstChildren = {
  Plan: IToken[];
  Name: (IToken)[];
  Text?: IToken[];
  For: IToken[];
  OpenBrace: IToken[];
  planPart?: PlanPartCstNode[];
  CloseBrace: IToken[];
};

export interface PlanPartCstNode extends CstNode {
  name: "planPart";
  children: PlanPartCstChildren;
}

export type PlanPartCstChildren = {
  inForce?: InForceCstNode[];
  clause?: ClauseCstNode[];
  problem?: ProblemCstNode[];
  filter?: FilterCstNode[];
  defineDeclaration?: DefineDeclarationCstNode[];
  eligibility?: EligibilityCstNode[];
};

export interface InForceCstNode extends CstNode {
  name: "inForce";
  children: InForceCstChildren;
}

export type InForceCstChildren = {
  In: IToken[];
  Force: IToken[];
  From?: IToken[];
  DateLiteral: (IToken)[];
  To?: IToken[];
};

export interface ProblemCstNode extends CstNode {
  name: "problem";
  children: ProblemCstChildren;
}

export type ProblemCstChildren = {
  Problem: IToken[];
  Name: IToken[];
  Text?: IToken[];
  OpenBrace: IToken[];
  problemPart?: ProblemPartCstNode[];
  CloseBrace: IToken[];
};

export interface ProblemPartCstNode extends CstNode {
  name: "problemPart";
  children: ProblemPartCstChildren;
}

export type ProblemPartCstChildren = {
  clause?: ClauseCstNode[];
  indicator?: IndicatorCstNode[];
  metWhen?: MetWhenCstNode[];
};

export interface MetWhenCstNode extends CstNode {
  name: "metWhen";
  children: MetWhenCstChildren;
}

export type MetWhenCstChildren = {
  Met: IToken[];
  When: IToken[];
  expression: ExpressionCstNode[];
};

export interface IndicatorCstNode extends CstNode {
  name: "indicator";
  children: IndicatorCstChildren;
}

export type IndicatorCstChildren = {
  Indicator: IToken[];
  Name: IToken[];
  Text?: IToken[];
  conditionBlock: ConditionBlockCstNode[];
};

export interface FilterCstNode extends CstNode {
  name: "filter";
  children: FilterCstChildren;
}

export type FilterCstChildren = {
  Filter: IToken[];
  Name: IToken[];
  Text?: IToken[];
  conditionBlock: ConditionBlockCstNode[];
};

export interface EligibilityCstNode extends CstNode {
  name: "eligibility";
  children: EligibilityCstChildren;
}

export type EligibilityCstChildren = {
  Eligibility: IToken[];
  Text?: IToken[];
  conditionBlock: ConditionBlockCstNode[];
};

export interface ConditionBlockCstNode extends CstNode {
  name: "conditionBlock";
  children: ConditionBlockCstChildren;
}

export type ConditionBlockCstChildren = {
  OpenBrace: IToken[];
  expression: ExpressionCstNode[];
  clause?: ClauseCstNode[];
  CloseBrace: IToken[];
};

export interface ClauseCstNode extends CstNode {
  name: "clause";
  children: ClauseCstChildren;
}

export type ClauseCstChildren = {
  cites?: CitesCstNode[];
  evidence?: EvidenceCstNode[];
};

export interface CitesCstNode extends CstNode {
  name: "cites";
  children: CitesCstChildren;
}

export type CitesCstChildren = {
  Cites: IToken[];
  Name: IToken[];
  Text?: IToken[];
};

export interface EvidenceCstNode extends CstNode {
  name: "evidence";
  children: EvidenceCstChildren;
}

export type EvidenceCstChildren = {
  Evidence: IToken[];
  From: IToken[];
  Name: IToken[];
  Or?: IToken[];
};

export interface ScenarioDeclarationCstNode extends CstNode {
  name: "scenarioDeclaration";
  children: ScenarioDeclarationCstChildren;
}

export type ScenarioDeclarationCstChildren = {
  Scenario: IToken[];
  Text: IToken[];
  For: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  scenarioPart?: ScenarioPartCstNode[];
  CloseBrace: IToken[];
};

export interface ScenarioPartCstNode extends CstNode {
  name: "scenarioPart";
  children: ScenarioPartCstChildren;
}

export type ScenarioPartCstChildren = {
  asOf?: AsOfCstNode[];
  given?: GivenCstNode[];
  expectation?: ExpectationCstNode[];
};

export interface AsOfCstNode extends CstNode {
  name: "asOf";
  children: AsOfCstChildren;
}

export type AsOfCstChildren = {
  As: IToken[];
  Of: IToken[];
  DateLiteral: IToken[];
};

export interface GivenCstNode extends CstNode {
  name: "given";
  children: GivenCstChildren;
}

export type GivenCstChildren = {
  Name: IToken[];
  From: IToken[];
  Text: IToken[];
};

export interface ExpectationCstNode extends CstNode {
  name: "expectation";
  children: ExpectationCstChildren;
}

export type ExpectationCstChildren = {
  Expect: IToken[];
  partName: (PartNameCstNode)[];
  Is: IToken[];
  answer: AnswerCstNode[];
  Because?: IToken[];
  Comma?: IToken[];
};

export interface PartNameCstNode extends CstNode {
  name: "partName";
  children: PartNameCstChildren;
}

export type PartNameCstChildren = {
  Eligibility?: IToken[];
  path?: PathCstNode[];
};

export interface AnswerCstNode extends CstNode {
  name: "answer";
  children: AnswerCstChildren;
}

export type AnswerCstChildren = {
  Yes?: IToken[];
  No?: IToken[];
  Unknown?: IToken[];
  Does?: IToken[];
  Not?: IToken[];
  Apply?: IToken[];
};

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  conjunction: (ConjunctionCstNode)[];
  Or?: IToken[];
};

export interface ConjunctionCstNode extends CstNode {
  name: "conjunction";
  children: ConjunctionCstChildren;
}

export type ConjunctionCstChildren = {
  negation: (NegationCstNode)[];
  And?: IToken[];
};

export interface NegationCstNode extends CstNode {
  name: "negation";
  children: NegationCstChildren;
}

export type NegationCstChildren = {
  Not?: IToken[];
  negation?: NegationCstNode[];
  sentence?: SentenceCstNode[];
};

export interface SentenceCstNode extends CstNode {
  name: "sentence";
  children: SentenceCstChildren;
}

export type SentenceCstChildren = {
  quantified?: QuantifiedCstNode[];
  existence?: ExistenceCstNode[];
  comparison?: ComparisonCstNode[];
};

export interface QuantifiedCstNode extends CstNode {
  name: "quantified";
  children: QuantifiedCstChildren;
}

export type QuantifiedCstChildren = {
  Any?: IToken[];
  Every?: IToken[];
  No?: IToken[];
  Name: IToken[];
  whoIs?: WhoIsCstNode[];
  Has?: IToken[];
  sentence?: SentenceCstNode[];
  Is?: IToken[];
  path?: PathCstNode[];
};

export interface ExistenceCstNode extends CstNode {
  name: "existence";
  children: ExistenceCstChildren;
}

export type ExistenceCstChildren = {
  There: IToken[];
  Is?: IToken[];
  Are?: IToken[];
  counted: CountedCstNode[];
  whoIs?: WhoIsCstNode[];
  window?: WindowCstNode[];
};

export interface ComparisonCstNode extends CstNode {
  name: "comparison";
  children: ComparisonCstChildren;
}

export type ComparisonCstChildren = {
  counted?: CountedCstNode[];
  window?: (WindowCstNode)[];
  value?: ValueCstNode[];
  comparator?: ComparatorCstNode[];
  wholeWindow?: WindowCstNode[];
};

export interface CountedCstNode extends CstNode {
  name: "counted";
  children: CountedCstChildren;
}

export type CountedCstChildren = {
  bound?: BoundCstNode[];
  quantity?: QuantityCstNode[];
  ofVerdicts?: (OfVerdictsCstNode)[];
  noun?: (NounCstNode)[];
  A?: IToken[];
  No?: IToken[];
  Any?: IToken[];
  All?: IToken[];
  None?: IToken[];
};

export interface BoundCstNode extends CstNode {
  name: "bound";
  children: BoundCstChildren;
}

export type BoundCstChildren = {
  At?: IToken[];
  Least?: IToken[];
  Most?: IToken[];
  Exactly?: IToken[];
  More?: IToken[];
  Fewer?: IToken[];
  Less?: IToken[];
  Than?: IToken[];
};

export interface QuantityCstNode extends CstNode {
  name: "quantity";
  children: QuantityCstChildren;
}

export type QuantityCstChildren = {
  NumberLiteral?: IToken[];
  NumberWord?: IToken[];
  OpenBracket?: IToken[];
  expression?: ExpressionCstNode[];
  CloseBracket?: IToken[];
};

export interface OfVerdictsCstNode extends CstNode {
  name: "ofVerdicts";
  children: OfVerdictsCstChildren;
}

export type OfVerdictsCstChildren = {
  Of: IToken[];
  path?: PathCstNode[];
  listed?: ListedCstNode[];
};

export interface ListedCstNode extends CstNode {
  name: "listed";
  children: ListedCstChildren;
}

export type ListedCstChildren = {
  OpenBrace: IToken[];
  expression: ExpressionCstNode[];
  Comma?: IToken[];
  CloseBrace: IToken[];
};

export interface NounCstNode extends CstNode {
  name: "noun";
  children: NounCstChildren;
}

export type NounCstChildren = {
  Name: IToken[];
  where?: WhereCstNode[];
};

export interface WhoIsCstNode extends CstNode {
  name: "whoIs";
  children: WhoIsCstChildren;
}

export type WhoIsCstChildren = {
  Who: IToken[];
  Is?: IToken[];
  Are?: IToken[];
  primary: PrimaryCstNode[];
};

export interface WhereCstNode extends CstNode {
  name: "where";
  children: WhereCstChildren;
}

export type WhereCstChildren = {
  Where: IToken[];
  value: ValueCstNode[];
  comparator?: ComparatorCstNode[];
};

export interface ComparatorCstNode extends CstNode {
  name: "comparator";
  children: ComparatorCstChildren;
}

export type ComparatorCstChildren = {
  Of?: IToken[];
  bound?: BoundCstNode[];
  value?: ValueCstNode[];
  Is?: IToken[];
  Not?: IToken[];
  predicate?: PredicateCstNode[];
};

export interface PredicateCstNode extends CstNode {
  name: "predicate";
  children: PredicateCstChildren;
}

export type PredicateCstChildren = {
  Known?: IToken[];
  Unknown?: IToken[];
  Yes?: IToken[];
  No?: IToken[];
  bound?: BoundCstNode[];
  value?: (ValueCstNode)[];
  Under?: IToken[];
  Before?: IToken[];
  After?: IToken[];
  Between?: IToken[];
  And?: IToken[];
  Any?: IToken[];
  Of?: IToken[];
  listed?: ListedCstNode[];
};

export interface WindowCstNode extends CstNode {
  name: "window";
  children: WindowCstChildren;
}

export type WindowCstChildren = {
  Ever?: IToken[];
  Now?: IToken[];
  In?: IToken[];
  The?: IToken[];
  Last?: IToken[];
  Next?: IToken[];
  quantity?: QuantityCstNode[];
  Name?: IToken[];
};

export interface ValueCstNode extends CstNode {
  name: "value";
  children: ValueCstChildren;
}

export type ValueCstChildren = {
  product: (ProductCstNode)[];
  Plus?: IToken[];
  Minus?: IToken[];
  As?: IToken[];
  Percent?: IToken[];
};

export interface ProductCstNode extends CstNode {
  name: "product";
  children: ProductCstChildren;
}

export type ProductCstChildren = {
  primary: (PrimaryCstNode)[];
  Times?: IToken[];
  Divide?: IToken[];
};

export interface PrimaryCstNode extends CstNode {
  name: "primary";
  children: PrimaryCstChildren;
}

export type PrimaryCstChildren = {
  literal?: LiteralCstNode[];
  bracketed?: BracketedCstNode[];
  fold?: FoldCstNode[];
  span?: SpanCstNode[];
  path?: PathCstNode[];
};

export interface BracketedCstNode extends CstNode {
  name: "bracketed";
  children: BracketedCstChildren;
}

export type BracketedCstChildren = {
  OpenBracket: IToken[];
  expression: ExpressionCstNode[];
  CloseBracket: IToken[];
};

export interface LiteralCstNode extends CstNode {
  name: "literal";
  children: LiteralCstChildren;
}

export type LiteralCstChildren = {
  Minus?: IToken[];
  NumberLiteral?: IToken[];
  Unit?: IToken[];
  PercentLiteral?: IToken[];
  MoneyLiteral?: IToken[];
  DateLiteral?: IToken[];
  Text?: IToken[];
  Key?: IToken[];
};

export interface FoldCstNode extends CstNode {
  name: "fold";
  children: FoldCstChildren;
}

export type FoldCstChildren = {
  NumberOf?: IToken[];
  Sum?: IToken[];
  Of: IToken[];
  path: PathCstNode[];
  where?: WhereCstNode[];
};

export interface SpanCstNode extends CstNode {
  name: "span";
  children: SpanCstChildren;
}

export type SpanCstChildren = {
  Whole: IToken[];
  Unit: IToken[];
  From: IToken[];
  value: (ValueCstNode)[];
  To: IToken[];
};

export interface PathCstNode extends CstNode {
  name: "path";
  children: PathCstChildren;
}

export type PathCstChildren = {
  Name: (IToken)[];
  Dot?: IToken[];
};

