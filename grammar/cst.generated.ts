// Generated from grammar/parser.ts by `npm run generate`; do not edit.

import type { CstNode, IToken } from "chevrotain";

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
  shifted?: ShiftedCstNode[];
};

export interface ShiftedCstNode extends CstNode {
  name: "shifted";
  children: ShiftedCstChildren;
}

export type ShiftedCstChildren = {
  sentence: SentenceCstNode[];
  shift?: ShiftCstNode[];
};

export interface ShiftCstNode extends CstNode {
  name: "shift";
  children: ShiftCstChildren;
}

export type ShiftCstChildren = {
  As: IToken[];
  At?: IToken[];
  Known?: IToken[];
  On?: IToken[];
  value: ValueCstNode[];
};

export interface SentenceCstNode extends CstNode {
  name: "sentence";
  children: SentenceCstChildren;
}

export type SentenceCstChildren = {
  ofProblems?: OfProblemsCstNode[];
  quantified?: QuantifiedCstNode[];
  ofLatest?: OfLatestCstNode[];
  existence?: ExistenceCstNode[];
  comparison?: ComparisonCstNode[];
};

export interface OfProblemsCstNode extends CstNode {
  name: "ofProblems";
  children: OfProblemsCstChildren;
}

export type OfProblemsCstChildren = {
  quantifier: (QuantifierCstNode)[];
  Problem: IToken[];
  Met: (IToken)[];
  shift?: ShiftCstNode[];
  window?: WindowCstNode[];
  Has: IToken[];
  Outcome: IToken[];
};

export interface QuantifierCstNode extends CstNode {
  name: "quantifier";
  children: QuantifierCstChildren;
}

export type QuantifierCstChildren = {
  Any?: IToken[];
  Every?: IToken[];
  No?: IToken[];
};

export interface QuantifiedCstNode extends CstNode {
  name: "quantified";
  children: QuantifiedCstChildren;
}

export type QuantifiedCstChildren = {
  quantifier: QuantifierCstNode[];
  Name: IToken[];
  whoIs?: WhoIsCstNode[];
  Has?: IToken[];
  sentence?: SentenceCstNode[];
  Is?: IToken[];
  A?: IToken[];
  dotted?: DottedCstNode[];
  newly?: NewlyCstNode[];
  followedBy?: FollowedByCstNode[];
};

export interface NewlyCstNode extends CstNode {
  name: "newly";
  children: NewlyCstChildren;
}

export type NewlyCstChildren = {
  Newly: IToken[];
  Meets: IToken[];
  dotted?: DottedCstNode[];
  bracketed?: BracketedCstNode[];
  Since: IToken[];
  value: ValueCstNode[];
};

export interface FollowedByCstNode extends CstNode {
  name: "followedBy";
  children: FollowedByCstChildren;
}

export type FollowedByCstChildren = {
  Followed: IToken[];
  By: IToken[];
  counted: CountedCstNode[];
  Within: IToken[];
  quantity: QuantityCstNode[];
  Unit: IToken[];
};

export interface OfLatestCstNode extends CstNode {
  name: "ofLatest";
  children: OfLatestCstChildren;
}

export type OfLatestCstChildren = {
  The: IToken[];
  Latest?: IToken[];
  Earliest?: IToken[];
  Of: IToken[];
  noun: NounCstNode[];
  window?: WindowCstNode[];
  Has?: IToken[];
  sentence?: SentenceCstNode[];
  Is?: IToken[];
  Not?: IToken[];
  dotted?: DottedCstNode[];
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
  where?: WhereCstNode[];
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
  distinct?: DistinctCstNode[];
  noun?: (NounCstNode)[];
  A?: IToken[];
  No?: IToken[];
  Any?: IToken[];
  All?: IToken[];
  None?: IToken[];
  Relevant?: IToken[];
  At?: IToken[];
  dotted?: DottedCstNode[];
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
  dotted?: DottedCstNode[];
  listed?: ListedCstNode[];
  counting?: CountingCstNode[];
};

export interface CountingCstNode extends CstNode {
  name: "counting";
  children: CountingCstChildren;
}

export type CountingCstChildren = {
  Comma: IToken[];
  Counting: IToken[];
  Each?: IToken[];
  Name?: (IToken)[];
  All?: IToken[];
  Together?: IToken[];
  For: IToken[];
  At: IToken[];
  Most: IToken[];
  One: IToken[];
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

export interface DistinctCstNode extends CstNode {
  name: "distinct";
  children: DistinctCstChildren;
}

export type DistinctCstChildren = {
  Different: IToken[];
  Name: (IToken)[];
  In: IToken[];
  where?: WhereCstNode[];
};

export interface NounCstNode extends CstNode {
  name: "noun";
  children: NounCstChildren;
}

export type NounCstChildren = {
  Name: IToken[];
  where?: WhereCstNode[];
  byAll?: ByAllCstNode[];
};

export interface ByAllCstNode extends CstNode {
  name: "byAll";
  children: ByAllCstChildren;
}

export type ByAllCstChildren = {
  By: IToken[];
  All: IToken[];
  Name: IToken[];
  whoIs?: WhoIsCstNode[];
};

export interface WhoIsCstNode extends CstNode {
  name: "whoIs";
  children: WhoIsCstChildren;
}

export type WhoIsCstChildren = {
  Who: IToken[];
  Is?: IToken[];
  Are?: IToken[];
  A?: (IToken)[];
  primary?: (PrimaryCstNode)[];
  Was?: IToken[];
  Were?: IToken[];
  On?: IToken[];
  value?: ValueCstNode[];
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
  Has?: IToken[];
  changedBy?: ChangedByCstNode[];
};

export interface ChangedByCstNode extends CstNode {
  name: "changedBy";
  children: ChangedByCstChildren;
}

export type ChangedByCstChildren = {
  Fallen?: IToken[];
  Risen?: IToken[];
  By: IToken[];
  bound: BoundCstNode[];
  value: ValueCstNode[];
  Percentage?: IToken[];
  Points?: IToken[];
  From: IToken[];
  periods: (PeriodsCstNode)[];
  To: IToken[];
  When?: IToken[];
  There?: IToken[];
  Were?: IToken[];
  None?: IToken[];
  Before?: IToken[];
  Comma?: IToken[];
  answer?: AnswerCstNode[];
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

export interface PredicateCstNode extends CstNode {
  name: "predicate";
  children: PredicateCstChildren;
}

export type PredicateCstChildren = {
  Known?: IToken[];
  Unknown?: IToken[];
  Yes?: IToken[];
  No?: IToken[];
  None?: IToken[];
  bound?: BoundCstNode[];
  value?: (ValueCstNode)[];
  Under?: IToken[];
  Before?: IToken[];
  After?: IToken[];
  Between?: IToken[];
  And?: IToken[];
  Within?: IToken[];
  stretch?: StretchCstNode[];
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
  pointInTime?: PointInTimeCstNode[];
  In?: (IToken)[];
  periods?: (PeriodsCstNode)[];
  between?: BetweenCstNode[];
  byDate?: ByDateCstNode[];
  inEach?: InEachCstNode[];
  Averaged?: IToken[];
  Over?: IToken[];
  Throughout?: IToken[];
  stretch?: (StretchCstNode)[];
  At?: IToken[];
  Any?: IToken[];
  Time?: IToken[];
  For?: IToken[];
  bound?: BoundCstNode[];
  quantity?: QuantityCstNode[];
  Of?: IToken[];
};

export interface ByDateCstNode extends CstNode {
  name: "byDate";
  children: ByDateCstChildren;
}

export type ByDateCstChildren = {
  By: IToken[];
  Name: IToken[];
};

export interface PointInTimeCstNode extends CstNode {
  name: "pointInTime";
  children: PointInTimeCstChildren;
}

export type PointInTimeCstChildren = {
  At: IToken[];
  value: ValueCstNode[];
};

export interface InEachCstNode extends CstNode {
  name: "inEach";
  children: InEachCstChildren;
}

export type InEachCstChildren = {
  In: IToken[];
  Each?: IToken[];
  bound?: BoundCstNode[];
  quantity?: QuantityCstNode[];
  Of: IToken[];
  periods: PeriodsCstNode[];
};

export interface PeriodsCstNode extends CstNode {
  name: "periods";
  children: PeriodsCstChildren;
}

export type PeriodsCstChildren = {
  The: IToken[];
  Last?: IToken[];
  Next?: IToken[];
  quantity?: (QuantityCstNode)[];
  Name?: (IToken)[];
  Including?: IToken[];
  This?: IToken[];
  Before?: IToken[];
  After?: IToken[];
  To?: IToken[];
  value?: (ValueCstNode)[];
  Of?: IToken[];
};

export interface BetweenCstNode extends CstNode {
  name: "between";
  children: BetweenCstChildren;
}

export type BetweenCstChildren = {
  From?: IToken[];
  value?: (ValueCstNode)[];
  To?: IToken[];
  Between?: IToken[];
  And?: IToken[];
  Before?: IToken[];
  After?: IToken[];
  Since?: IToken[];
};

export interface StretchCstNode extends CstNode {
  name: "stretch";
  children: StretchCstChildren;
}

export type StretchCstChildren = {
  periods?: PeriodsCstNode[];
  between?: BetweenCstNode[];
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
  Rounded?: IToken[];
  rounding?: RoundingCstNode[];
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

export interface RoundingCstNode extends CstNode {
  name: "rounding";
  children: RoundingCstChildren;
}

export type RoundingCstChildren = {
  To: IToken[];
  grain: GrainCstNode[];
  Comma: IToken[];
  Half?: IToken[];
  Up?: (IToken)[];
  Even?: IToken[];
  Down?: IToken[];
};

export interface GrainCstNode extends CstNode {
  name: "grain";
  children: GrainCstChildren;
}

export type GrainCstChildren = {
  The?: IToken[];
  Penny?: IToken[];
  Pound?: IToken[];
  A?: IToken[];
  Whole?: IToken[];
  Name?: IToken[];
  quantity?: QuantityCstNode[];
  Decimal?: IToken[];
  Place?: IToken[];
};

export interface PrimaryCstNode extends CstNode {
  name: "primary";
  children: PrimaryCstChildren;
}

export type PrimaryCstChildren = {
  moved?: MovedCstNode[];
  literal?: LiteralCstNode[];
  bracketed?: BracketedCstNode[];
  fold?: FoldCstNode[];
  span?: SpanCstNode[];
  edge?: EdgeCstNode[];
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

export interface MovedCstNode extends CstNode {
  name: "moved";
  children: MovedCstChildren;
}

export type MovedCstChildren = {
  NumberLiteral?: IToken[];
  NumberWord?: IToken[];
  Unit: IToken[];
  Before?: IToken[];
  After?: IToken[];
  primary: PrimaryCstNode[];
};

export interface LiteralCstNode extends CstNode {
  name: "literal";
  children: LiteralCstChildren;
}

export type LiteralCstChildren = {
  Minus?: (IToken)[];
  NumberLiteral?: IToken[];
  Unit?: (IToken)[];
  PercentLiteral?: IToken[];
  MoneyLiteral?: IToken[];
  A?: IToken[];
  DateLiteral?: IToken[];
  MonthLiteral?: IToken[];
  Text?: IToken[];
  Key?: IToken[];
};

export interface FoldCstNode extends CstNode {
  name: "fold";
  children: FoldCstChildren;
}

export type FoldCstChildren = {
  NumberOf?: IToken[];
  Of?: (IToken)[];
  distinct?: DistinctCstNode[];
  noun?: NounCstNode[];
  Met?: IToken[];
  Sum?: IToken[];
  Least?: IToken[];
  Greatest?: IToken[];
  Lowest?: IToken[];
  Highest?: IToken[];
  Middle?: IToken[];
  Latest?: IToken[];
  Earliest?: IToken[];
  owned?: OwnedCstNode[];
  listed?: ListedCstNode[];
  where?: WhereCstNode[];
  byAll?: ByAllCstNode[];
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

export interface EdgeCstNode extends CstNode {
  name: "edge";
  children: EdgeCstChildren;
}

export type EdgeCstChildren = {
  First?: (IToken)[];
  Last?: (IToken)[];
  Unit: IToken[];
  Of: (IToken)[];
  The: IToken[];
  Name?: (IToken)[];
  That?: IToken[];
  Starts?: IToken[];
  Ends?: IToken[];
  Before?: IToken[];
  After?: IToken[];
  value: ValueCstNode[];
};

export interface PathCstNode extends CstNode {
  name: "path";
  children: PathCstChildren;
}

export type PathCstChildren = {
  Eligibility?: IToken[];
  dotted?: DottedCstNode[];
  Of?: IToken[];
  owner?: OwnerCstNode[];
  Brought?: IToken[];
  Forward?: IToken[];
  Under?: IToken[];
  Name?: IToken[];
};

export interface OwnedCstNode extends CstNode {
  name: "owned";
  children: OwnedCstChildren;
}

export type OwnedCstChildren = {
  dotted: DottedCstNode[];
  Of?: IToken[];
  owner?: OwnerCstNode[];
};

export interface OwnerCstNode extends CstNode {
  name: "owner";
  children: OwnerCstChildren;
}

export type OwnerCstChildren = {
  Previous?: IToken[];
  Name?: IToken[];
  Key?: IToken[];
  dotted?: DottedCstNode[];
};

export interface DottedCstNode extends CstNode {
  name: "dotted";
  children: DottedCstChildren;
}

export type DottedCstChildren = {
  Name: (IToken)[];
  Dot?: IToken[];
};

export interface ConditionBlockCstNode extends CstNode {
  name: "conditionBlock";
  children: ConditionBlockCstChildren;
}

export type ConditionBlockCstChildren = {
  OpenBrace: IToken[];
  ruled: RuledCstNode[];
  clause?: ClauseCstNode[];
  CloseBrace: IToken[];
};

export interface RuledCstNode extends CstNode {
  name: "ruled";
  children: RuledCstChildren;
}

export type RuledCstChildren = {
  judgement?: JudgementCstNode[];
  datedCase?: DatedCaseCstNode[];
  expression?: ExpressionCstNode[];
};

export interface JudgementCstNode extends CstNode {
  name: "judgement";
  children: JudgementCstChildren;
}

export type JudgementCstChildren = {
  Judgement: IToken[];
  By: IToken[];
  Name: IToken[];
  Or?: IToken[];
  Comma?: IToken[];
  Reason?: IToken[];
  Required?: IToken[];
};

export interface DatedCaseCstNode extends CstNode {
  name: "datedCase";
  children: DatedCaseCstChildren;
}

export type DatedCaseCstChildren = {
  fromDate: FromDateCstNode[];
  Colon: IToken[];
  expression: ExpressionCstNode[];
};

export interface FromDateCstNode extends CstNode {
  name: "fromDate";
  children: FromDateCstChildren;
}

export type FromDateCstChildren = {
  From: IToken[];
  DateLiteral: (IToken)[];
  To?: IToken[];
};

export interface ClauseCstNode extends CstNode {
  name: "clause";
  children: ClauseCstChildren;
}

export type ClauseCstChildren = {
  cites?: CitesCstNode[];
  evidence?: EvidenceCstNode[];
  appliesWhen?: AppliesWhenCstNode[];
  assume?: AssumeCstNode[];
  stays?: StaysCstNode[];
  endsWhen?: EndsWhenCstNode[];
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

export interface AppliesWhenCstNode extends CstNode {
  name: "appliesWhen";
  children: AppliesWhenCstChildren;
}

export type AppliesWhenCstChildren = {
  Applies: IToken[];
  When: IToken[];
  expression: ExpressionCstNode[];
};

export interface AssumeCstNode extends CstNode {
  name: "assume";
  children: AssumeCstChildren;
}

export type AssumeCstChildren = {
  Assume: IToken[];
  Yes?: IToken[];
  No?: IToken[];
  When: IToken[];
  Unknown: IToken[];
  because?: BecauseCstNode[];
};

export interface BecauseCstNode extends CstNode {
  name: "because";
  children: BecauseCstChildren;
}

export type BecauseCstChildren = {
  Because: IToken[];
  Text: IToken[];
};

export interface StaysCstNode extends CstNode {
  name: "stays";
  children: StaysCstChildren;
}

export type StaysCstChildren = {
  Stays: IToken[];
  Yes?: (IToken)[];
  No?: (IToken)[];
  Once: IToken[];
  On: IToken[];
  value: ValueCstNode[];
};

export interface EndsWhenCstNode extends CstNode {
  name: "endsWhen";
  children: EndsWhenCstChildren;
}

export type EndsWhenCstChildren = {
  Ends: IToken[];
  When: IToken[];
  expression: ExpressionCstNode[];
};

export interface KeyCstNode extends CstNode {
  name: "key";
  children: KeyCstChildren;
}

export type KeyCstChildren = {
  Name?: IToken[];
  Key?: IToken[];
};

export interface PartNameCstNode extends CstNode {
  name: "partName";
  children: PartNameCstChildren;
}

export type PartNameCstChildren = {
  Eligibility?: IToken[];
  dotted?: DottedCstNode[];
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
  cites?: CitesCstNode[];
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
  Fixed?: IToken[];
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
  referenceType?: ReferenceTypeCstNode[];
  namedType?: NamedTypeCstNode[];
};

export interface NamedTypeCstNode extends CstNode {
  name: "namedType";
  children: NamedTypeCstChildren;
}

export type NamedTypeCstChildren = {
  Name: IToken[];
  A?: IToken[];
  In?: IToken[];
  Unit?: IToken[];
};

export interface ListTypeCstNode extends CstNode {
  name: "listType";
  children: ListTypeCstChildren;
}

export type ListTypeCstChildren = {
  List: IToken[];
  Of: (IToken)[];
  referenceType?: ReferenceTypeCstNode[];
  Name?: (IToken)[];
  In?: IToken[];
  Order?: IToken[];
};

export interface ReferenceTypeCstNode extends CstNode {
  name: "referenceType";
  children: ReferenceTypeCstChildren;
}

export type ReferenceTypeCstChildren = {
  Reference: IToken[];
  To: IToken[];
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

export interface ChoiceDeclarationCstNode extends CstNode {
  name: "choiceDeclaration";
  children: ChoiceDeclarationCstChildren;
}

export type ChoiceDeclarationCstChildren = {
  Choice: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  choiceOption?: ChoiceOptionCstNode[];
  cites?: CitesCstNode[];
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

export interface ScaleDeclarationCstNode extends CstNode {
  name: "scaleDeclaration";
  children: ScaleDeclarationCstChildren;
}

export type ScaleDeclarationCstChildren = {
  Scale: IToken[];
  Name: IToken[];
  Lowest?: IToken[];
  Highest?: IToken[];
  First: IToken[];
  OpenBrace: IToken[];
  choiceOption?: ChoiceOptionCstNode[];
  cites?: CitesCstNode[];
  CloseBrace: IToken[];
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
  When?: IToken[];
  expression?: ExpressionCstNode[];
  memberships?: MembershipsCstNode[];
  cites?: CitesCstNode[];
};

export interface MembershipsCstNode extends CstNode {
  name: "memberships";
  children: MembershipsCstChildren;
}

export type MembershipsCstChildren = {
  Is: IToken[];
  Name: (IToken)[];
  Of: IToken[];
  window: WindowCstNode[];
};

export interface DefineDeclarationCstNode extends CstNode {
  name: "defineDeclaration";
  children: DefineDeclarationCstChildren;
}

export type DefineDeclarationCstChildren = {
  Define: IToken[];
  Name: (IToken)[];
  Of?: IToken[];
  byKeys?: ByKeysCstNode[];
  Text?: IToken[];
  Is: IToken[];
  OpenBrace?: IToken[];
  datedCase?: DatedCaseCstNode[];
  CloseBrace?: IToken[];
  expression?: ExpressionCstNode[];
  startingFrom?: StartingFromCstNode[];
  clause?: ClauseCstNode[];
};

export interface ByKeysCstNode extends CstNode {
  name: "byKeys";
  children: ByKeysCstChildren;
}

export type ByKeysCstChildren = {
  By: IToken[];
  Name: (IToken)[];
  And?: IToken[];
};

export interface StartingFromCstNode extends CstNode {
  name: "startingFrom";
  children: StartingFromCstChildren;
}

export type StartingFromCstChildren = {
  Comma: IToken[];
  Starting: IToken[];
  From: IToken[];
  value: ValueCstNode[];
  Before?: IToken[];
  key?: KeyCstNode[];
};

export interface SourceDeclarationCstNode extends CstNode {
  name: "sourceDeclaration";
  children: SourceDeclarationCstChildren;
}

export type SourceDeclarationCstChildren = {
  SourceWord: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  passages?: PassagesCstNode[];
  property?: PropertyCstNode[];
  CloseBrace: IToken[];
};

export interface PassagesCstNode extends CstNode {
  name: "passages";
  children: PassagesCstChildren;
}

export type PassagesCstChildren = {
  Passages: IToken[];
  OpenBrace: IToken[];
  passage?: PassageCstNode[];
  CloseBrace: IToken[];
};

export interface PassageCstNode extends CstNode {
  name: "passage";
  children: PassageCstChildren;
}

export type PassageCstChildren = {
  Text: (IToken)[];
  Not?: IToken[];
  Encoded?: IToken[];
  because?: BecauseCstNode[];
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
  cites?: CitesCstNode[];
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

export interface ParameterDeclarationCstNode extends CstNode {
  name: "parameterDeclaration";
  children: ParameterDeclarationCstChildren;
}

export type ParameterDeclarationCstChildren = {
  Parameter: IToken[];
  Name: IToken[];
  Text?: IToken[];
  Colon: IToken[];
  type: TypeCstNode[];
  OpenBrace: IToken[];
  datedValue?: DatedValueCstNode[];
  CloseBrace: IToken[];
};

export interface DatedValueCstNode extends CstNode {
  name: "datedValue";
  children: DatedValueCstChildren;
}

export type DatedValueCstChildren = {
  plainValue: PlainValueCstNode[];
  fromDate: FromDateCstNode[];
  cites?: CitesCstNode[];
};

export interface PlainValueCstNode extends CstNode {
  name: "plainValue";
  children: PlainValueCstChildren;
}

export type PlainValueCstChildren = {
  Yes?: IToken[];
  No?: IToken[];
  value?: ValueCstNode[];
};

export interface TableDeclarationCstNode extends CstNode {
  name: "tableDeclaration";
  children: TableDeclarationCstChildren;
}

export type TableDeclarationCstChildren = {
  Table: IToken[];
  Name: (IToken)[];
  Of: IToken[];
  Text?: IToken[];
  Comma?: IToken[];
  First?: IToken[];
  Match?: IToken[];
  OpenBrace: IToken[];
  tableHeading: TableHeadingCstNode[];
  tableRow?: TableRowCstNode[];
  cites?: CitesCstNode[];
  CloseBrace: IToken[];
};

export interface TableHeadingCstNode extends CstNode {
  name: "tableHeading";
  children: TableHeadingCstChildren;
}

export type TableHeadingCstChildren = {
  dotted: DottedCstNode[];
  Bar?: (IToken)[];
  DoubleBar: IToken[];
  outputHeading: OutputHeadingCstNode[];
};

export interface OutputHeadingCstNode extends CstNode {
  name: "outputHeading";
  children: OutputHeadingCstChildren;
}

export type OutputHeadingCstChildren = {
  Name: (IToken)[];
  Colon?: IToken[];
};

export interface TableRowCstNode extends CstNode {
  name: "tableRow";
  children: TableRowCstChildren;
}

export type TableRowCstChildren = {
  Otherwise?: IToken[];
  inputCell?: InputCellCstNode[];
  Bar?: (IToken)[];
  DoubleBar: IToken[];
  plainValue: PlainValueCstNode[];
};

export interface InputCellCstNode extends CstNode {
  name: "inputCell";
  children: InputCellCstChildren;
}

export type InputCellCstChildren = {
  Any?: IToken[];
  From?: IToken[];
  value?: (ValueCstNode)[];
  To?: IToken[];
  Under?: (IToken)[];
  bound?: BoundCstNode[];
  Before?: IToken[];
  After?: IToken[];
  plainValue?: PlainValueCstNode[];
  Comma?: IToken[];
};

export interface AllocationDeclarationCstNode extends CstNode {
  name: "allocationDeclaration";
  children: AllocationDeclarationCstChildren;
}

export type AllocationDeclarationCstChildren = {
  Allocation: IToken[];
  Name: (IToken)[];
  Text?: IToken[];
  OpenBrace: IToken[];
  Share: IToken[];
  product: (ProductCstNode)[];
  Among: IToken[];
  In: IToken[];
  Proportion: IToken[];
  To: (IToken)[];
  Rounded: IToken[];
  grain: GrainCstNode[];
  By: IToken[];
  method: MethodCstNode[];
  cites?: CitesCstNode[];
  CloseBrace: IToken[];
};

export interface MethodCstNode extends CstNode {
  name: "method";
  children: MethodCstChildren;
}

export type MethodCstChildren = {
  Largest?: IToken[];
  Remainder?: IToken[];
  DHondt?: IToken[];
  SainteLague?: IToken[];
  Half?: IToken[];
  Up?: IToken[];
  Of?: IToken[];
  Each?: IToken[];
  Share?: IToken[];
};

export interface FiguresDeclarationCstNode extends CstNode {
  name: "figuresDeclaration";
  children: FiguresDeclarationCstChildren;
}

export type FiguresDeclarationCstChildren = {
  Figures: IToken[];
  Name: IToken[];
  byKeys: ByKeysCstNode[];
  Text?: IToken[];
  OpenBrace: IToken[];
  keyHeading?: KeyHeadingCstNode[];
  keyRow?: KeyRowCstNode[];
  keyedValue?: KeyedValueCstNode[];
  cites?: CitesCstNode[];
  CloseBrace: IToken[];
};

export interface KeyedValueCstNode extends CstNode {
  name: "keyedValue";
  children: KeyedValueCstChildren;
}

export type KeyedValueCstChildren = {
  key: KeyCstNode[];
  literal: LiteralCstNode[];
};

export interface KeyHeadingCstNode extends CstNode {
  name: "keyHeading";
  children: KeyHeadingCstChildren;
}

export type KeyHeadingCstChildren = {
  Bar: IToken[];
  key: KeyCstNode[];
};

export interface KeyRowCstNode extends CstNode {
  name: "keyRow";
  children: KeyRowCstChildren;
}

export type KeyRowCstChildren = {
  key: KeyCstNode[];
  Bar: IToken[];
  literal: LiteralCstNode[];
};

export interface EntriesDeclarationCstNode extends CstNode {
  name: "entriesDeclaration";
  children: EntriesDeclarationCstChildren;
}

export type EntriesDeclarationCstChildren = {
  Entries: IToken[];
  Name: (IToken)[];
  Of: IToken[];
  Text?: IToken[];
  OpenBrace: IToken[];
  entriesHeading: EntriesHeadingCstNode[];
  entry?: EntryCstNode[];
  cites?: CitesCstNode[];
  CloseBrace: IToken[];
};

export interface EntriesHeadingCstNode extends CstNode {
  name: "entriesHeading";
  children: EntriesHeadingCstChildren;
}

export type EntriesHeadingCstChildren = {
  Name: IToken[];
  Bar?: IToken[];
};

export interface EntryCstNode extends CstNode {
  name: "entry";
  children: EntryCstChildren;
}

export type EntryCstChildren = {
  fact: FactCstNode[];
  Bar?: IToken[];
};

export interface FactCstNode extends CstNode {
  name: "fact";
  children: FactCstChildren;
}

export type FactCstChildren = {
  Yes?: IToken[];
  No?: IToken[];
  None?: IToken[];
  Unknown?: IToken[];
  Name?: IToken[];
  literal?: LiteralCstNode[];
};

export interface FigureDeclarationCstNode extends CstNode {
  name: "figureDeclaration";
  children: FigureDeclarationCstChildren;
}

export type FigureDeclarationCstChildren = {
  Figure: IToken[];
  Name: (IToken)[];
  By?: IToken[];
  Text?: IToken[];
  OpenBrace: IToken[];
  figurePart?: FigurePartCstNode[];
  CloseBrace: IToken[];
};

export interface FigurePartCstNode extends CstNode {
  name: "figurePart";
  children: FigurePartCstChildren;
}

export type FigurePartCstChildren = {
  stated?: StatedCstNode[];
  workedOut?: WorkedOutCstNode[];
  cites?: CitesCstNode[];
};

export interface StatedCstNode extends CstNode {
  name: "stated";
  children: StatedCstChildren;
}

export type StatedCstChildren = {
  Stated: IToken[];
  About?: IToken[];
  bound?: BoundCstNode[];
  literal?: LiteralCstNode[];
  OpenBrace?: IToken[];
  keyedValue?: KeyedValueCstNode[];
  CloseBrace?: IToken[];
};

export interface WorkedOutCstNode extends CstNode {
  name: "workedOut";
  children: WorkedOutCstChildren;
}

export type WorkedOutCstChildren = {
  Worked: IToken[];
  Out: IToken[];
  As: IToken[];
  expression: ExpressionCstNode[];
};

export interface PlanDeclarationCstNode extends CstNode {
  name: "planDeclaration";
  children: PlanDeclarationCstChildren;
}

export type PlanDeclarationCstChildren = {
  Plan: IToken[];
  Name: (IToken)[];
  Text?: IToken[];
  For?: IToken[];
  extending?: ExtendingCstNode[];
  OpenBrace: IToken[];
  planPart?: PlanPartCstNode[];
  CloseBrace: IToken[];
};

export interface ExtendingCstNode extends CstNode {
  name: "extending";
  children: ExtendingCstChildren;
}

export type ExtendingCstChildren = {
  Extends: IToken[];
  Name: IToken[];
  Where?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface PlanPartCstNode extends CstNode {
  name: "planPart";
  children: PlanPartCstChildren;
}

export type PlanPartCstChildren = {
  inForce?: InForceCstNode[];
  clause?: ClauseCstNode[];
  part?: PartCstNode[];
  replaced?: ReplacedCstNode[];
  added?: AddedCstNode[];
  removed?: RemovedCstNode[];
  set?: SetCstNode[];
};

export interface PartCstNode extends CstNode {
  name: "part";
  children: PartCstChildren;
}

export type PartCstChildren = {
  problem?: ProblemCstNode[];
  filter?: FilterCstNode[];
  gate?: GateCstNode[];
  warning?: WarningCstNode[];
  planDate?: PlanDateCstNode[];
  namedList?: NamedListCstNode[];
  defineDeclaration?: DefineDeclarationCstNode[];
  eligibility?: EligibilityCstNode[];
  outcome?: OutcomeCstNode[];
  progress?: ProgressCstNode[];
  payments?: PaymentsCstNode[];
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

export interface PlanDateCstNode extends CstNode {
  name: "planDate";
  children: PlanDateCstChildren;
}

export type PlanDateCstChildren = {
  DateWord: IToken[];
  Name: IToken[];
  Text?: IToken[];
  Is?: IToken[];
  value?: ValueCstNode[];
  cites?: CitesCstNode[];
};

export interface NamedListCstNode extends CstNode {
  name: "namedList";
  children: NamedListCstChildren;
}

export type NamedListCstChildren = {
  Name: IToken[];
  Are: IToken[];
  listed: ListedCstNode[];
};

export interface ProblemCstNode extends CstNode {
  name: "problem";
  children: ProblemCstChildren;
}

export type ProblemCstChildren = {
  Problem: IToken[];
  Name: IToken[];
  Text?: IToken[];
  problemBody: ProblemBodyCstNode[];
};

export interface ProblemBodyCstNode extends CstNode {
  name: "problemBody";
  children: ProblemBodyCstChildren;
}

export type ProblemBodyCstChildren = {
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

export interface GateCstNode extends CstNode {
  name: "gate";
  children: GateCstChildren;
}

export type GateCstChildren = {
  Gate: IToken[];
  Name: IToken[];
  Text?: IToken[];
  conditionBlock: ConditionBlockCstNode[];
};

export interface WarningCstNode extends CstNode {
  name: "warning";
  children: WarningCstChildren;
}

export type WarningCstChildren = {
  Warn: IToken[];
  When: IToken[];
  expression: ExpressionCstNode[];
  because: BecauseCstNode[];
  cites?: CitesCstNode[];
};

export interface EligibilityCstNode extends CstNode {
  name: "eligibility";
  children: EligibilityCstChildren;
}

export type EligibilityCstChildren = {
  Eligibility: IToken[];
  Text?: IToken[];
  eligibilityBody: EligibilityBodyCstNode[];
};

export interface EligibilityBodyCstNode extends CstNode {
  name: "eligibilityBody";
  children: EligibilityBodyCstChildren;
}

export type EligibilityBodyCstChildren = {
  OpenBrace: IToken[];
  grade?: GradeCstNode[];
  ruled?: RuledCstNode[];
  clause?: ClauseCstNode[];
  CloseBrace: IToken[];
};

export interface GradeCstNode extends CstNode {
  name: "grade";
  children: GradeCstChildren;
}

export type GradeCstChildren = {
  Name: IToken[];
  When: IToken[];
  expression: ExpressionCstNode[];
};

export interface OutcomeCstNode extends CstNode {
  name: "outcome";
  children: OutcomeCstChildren;
}

export type OutcomeCstChildren = {
  Outcome: IToken[];
  Name: (IToken)[];
  Text?: IToken[];
  For?: IToken[];
  conditionBlock: ConditionBlockCstNode[];
};

export interface ProgressCstNode extends CstNode {
  name: "progress";
  children: ProgressCstChildren;
}

export type ProgressCstChildren = {
  Progress: IToken[];
  Text?: IToken[];
  conditionBlock: ConditionBlockCstNode[];
};

export interface PaymentsCstNode extends CstNode {
  name: "payments";
  children: PaymentsCstChildren;
}

export type PaymentsCstChildren = {
  Payments: IToken[];
  Text?: IToken[];
  oncePer?: OncePerCstNode[];
  paymentsBody: PaymentsBodyCstNode[];
};

export interface PaymentsBodyCstNode extends CstNode {
  name: "paymentsBody";
  children: PaymentsBodyCstChildren;
}

export type PaymentsBodyCstChildren = {
  OpenBrace: IToken[];
  paymentPart?: PaymentPartCstNode[];
  CloseBrace: IToken[];
};

export interface OncePerCstNode extends CstNode {
  name: "oncePer";
  children: OncePerCstChildren;
}

export type OncePerCstChildren = {
  Once: IToken[];
  Per: IToken[];
  Name: (IToken)[];
  Comma?: IToken[];
  Counting?: IToken[];
  It?: IToken[];
  words?: WordsCstNode[];
  Or?: IToken[];
};

export interface WordsCstNode extends CstNode {
  name: "words";
  children: WordsCstChildren;
}

export type WordsCstChildren = {
  Name: IToken[];
};

export interface PaymentPartCstNode extends CstNode {
  name: "paymentPart";
  children: PaymentPartCstChildren;
}

export type PaymentPartCstChildren = {
  ceiling?: CeilingCstNode[];
  payment?: PaymentCstNode[];
  eachRounded?: EachRoundedCstNode[];
  cites?: CitesCstNode[];
};

export interface PaymentCstNode extends CstNode {
  name: "payment";
  children: PaymentCstChildren;
}

export type PaymentCstChildren = {
  Name: IToken[];
  Text?: IToken[];
  Pays: IToken[];
  The?: IToken[];
  Rest?: IToken[];
  value?: ValueCstNode[];
  When: IToken[];
  expression: ExpressionCstNode[];
};

export interface CeilingCstNode extends CstNode {
  name: "ceiling";
  children: CeilingCstChildren;
}

export type CeilingCstChildren = {
  Never: IToken[];
  More: IToken[];
  In: IToken[];
  All: IToken[];
  Than: IToken[];
  value: ValueCstNode[];
  Comma?: IToken[];
  Name?: IToken[];
  Aside?: IToken[];
};

export interface EachRoundedCstNode extends CstNode {
  name: "eachRounded";
  children: EachRoundedCstChildren;
}

export type EachRoundedCstChildren = {
  Each: IToken[];
  Rounded: IToken[];
  rounding: RoundingCstNode[];
};

export interface ReplacedCstNode extends CstNode {
  name: "replaced";
  children: ReplacedCstChildren;
}

export type ReplacedCstChildren = {
  Replace: IToken[];
  Indicator?: IToken[];
  Filter?: IToken[];
  Gate?: IToken[];
  Outcome?: IToken[];
  dotted?: DottedCstNode[];
  changeHeading?: (ChangeHeadingCstNode)[];
  conditionBlock?: (ConditionBlockCstNode)[];
  Progress?: IToken[];
  Problem?: IToken[];
  Name?: (IToken)[];
  problemBody?: ProblemBodyCstNode[];
  Eligibility?: IToken[];
  eligibilityBody?: EligibilityBodyCstNode[];
  Payments?: IToken[];
  oncePer?: OncePerCstNode[];
  paymentsBody?: PaymentsBodyCstNode[];
  Define?: IToken[];
  Is?: IToken[];
  expression?: ExpressionCstNode[];
  clause?: ClauseCstNode[];
};

export interface ChangeHeadingCstNode extends CstNode {
  name: "changeHeading";
  children: ChangeHeadingCstChildren;
}

export type ChangeHeadingCstChildren = {
  Text?: IToken[];
  fromDate?: FromDateCstNode[];
  because?: BecauseCstNode[];
};

export interface AddedCstNode extends CstNode {
  name: "added";
  children: AddedCstChildren;
}

export type AddedCstChildren = {
  Add: IToken[];
  addedIndicator?: AddedIndicatorCstNode[];
  part?: PartCstNode[];
};

export interface AddedIndicatorCstNode extends CstNode {
  name: "addedIndicator";
  children: AddedIndicatorCstChildren;
}

export type AddedIndicatorCstChildren = {
  Indicator: IToken[];
  Name: (IToken)[];
  Dot?: IToken[];
  Text?: IToken[];
  conditionBlock: ConditionBlockCstNode[];
};

export interface RemovedCstNode extends CstNode {
  name: "removed";
  children: RemovedCstChildren;
}

export type RemovedCstChildren = {
  Remove: IToken[];
  Problem?: IToken[];
  Indicator?: IToken[];
  Filter?: IToken[];
  Gate?: IToken[];
  Define?: IToken[];
  Outcome?: IToken[];
  dotted?: DottedCstNode[];
  Progress?: IToken[];
  Payments?: IToken[];
  because?: BecauseCstNode[];
  cites?: CitesCstNode[];
};

export interface SetCstNode extends CstNode {
  name: "set";
  children: SetCstChildren;
}

export type SetCstChildren = {
  Set: IToken[];
  Calendar?: IToken[];
  Parameter?: IToken[];
  Name: IToken[];
  To: IToken[];
  plainValue: PlainValueCstNode[];
  fromDate?: FromDateCstNode[];
  because?: BecauseCstNode[];
  cites?: CitesCstNode[];
};

export interface ProgrammeDeclarationCstNode extends CstNode {
  name: "programmeDeclaration";
  children: ProgrammeDeclarationCstChildren;
}

export type ProgrammeDeclarationCstChildren = {
  Programme: IToken[];
  Name: IToken[];
  Text?: IToken[];
  OpenBrace: IToken[];
  programmePart?: ProgrammePartCstNode[];
  CloseBrace: IToken[];
};

export interface ProgrammePartCstNode extends CstNode {
  name: "programmePart";
  children: ProgrammePartCstChildren;
}

export type ProgrammePartCstChildren = {
  phase?: PhaseCstNode[];
  cites?: CitesCstNode[];
};

export interface PhaseCstNode extends CstNode {
  name: "phase";
  children: PhaseCstChildren;
}

export type PhaseCstChildren = {
  Phase: IToken[];
  NumberLiteral?: IToken[];
  key?: KeyCstNode[];
  Uses: IToken[];
  Name: (IToken)[];
  Comma?: (IToken)[];
  In?: IToken[];
  forWhom?: ForWhomCstNode[];
};

export interface ForWhomCstNode extends CstNode {
  name: "forWhom";
  children: ForWhomCstChildren;
}

export type ForWhomCstChildren = {
  For: IToken[];
  Name: (IToken)[];
  Before?: IToken[];
  After?: IToken[];
  DateLiteral?: IToken[];
  fromDate?: FromDateCstNode[];
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
  changed?: ChangedCstNode[];
  given?: GivenCstNode[];
  givenDate?: GivenDateCstNode[];
  expectation?: ExpectationCstNode[];
  cites?: CitesCstNode[];
};

export interface AsOfCstNode extends CstNode {
  name: "asOf";
  children: AsOfCstChildren;
}

export type AsOfCstChildren = {
  As: IToken[];
  Of?: IToken[];
  Known?: IToken[];
  On?: IToken[];
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

export interface GivenDateCstNode extends CstNode {
  name: "givenDate";
  children: GivenDateCstChildren;
}

export type GivenDateCstChildren = {
  Name: IToken[];
  Is: IToken[];
  DateLiteral: IToken[];
};

export interface ChangedCstNode extends CstNode {
  name: "changed";
  children: ChangedCstChildren;
}

export type ChangedCstChildren = {
  Change: IToken[];
  dotted: DottedCstNode[];
  Of?: IToken[];
  Name?: IToken[];
  Text?: IToken[];
  To: IToken[];
  fact: FactCstNode[];
};

export interface ExpectationCstNode extends CstNode {
  name: "expectation";
  children: ExpectationCstChildren;
}

export type ExpectationCstChildren = {
  Expect: IToken[];
  partName: (PartNameCstNode)[];
  Is: IToken[];
  expected: ExpectedCstNode[];
  Because?: IToken[];
  Comma?: IToken[];
};

export interface ExpectedCstNode extends CstNode {
  name: "expected";
  children: ExpectedCstChildren;
}

export type ExpectedCstChildren = {
  answer?: AnswerCstNode[];
  Nothing?: IToken[];
  literal?: LiteralCstNode[];
  None?: IToken[];
  Key?: IToken[];
  Name?: IToken[];
  Or?: IToken[];
};

export interface PropertyDeclarationCstNode extends CstNode {
  name: "propertyDeclaration";
  children: PropertyDeclarationCstChildren;
}

export type PropertyDeclarationCstChildren = {
  Property: IToken[];
  Text: IToken[];
  For: IToken[];
  Name: IToken[];
  OpenBrace: IToken[];
  monotony?: MonotonyCstNode[];
  If?: IToken[];
  expression?: (ExpressionCstNode)[];
  Then?: IToken[];
  CloseBrace: IToken[];
};

export interface MonotonyCstNode extends CstNode {
  name: "monotony";
  children: MonotonyCstChildren;
}

export type MonotonyCstChildren = {
  partName: (PartNameCstNode)[];
  Never: IToken[];
  Falls?: IToken[];
  Rises?: IToken[];
  When: IToken[];
  A?: IToken[];
  Problem?: IToken[];
  Indicator?: IToken[];
  Outcome?: IToken[];
  Becomes: IToken[];
  Yes?: IToken[];
  No?: IToken[];
};

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
  scaleDeclaration?: ScaleDeclarationCstNode[];
  groupDeclaration?: GroupDeclarationCstNode[];
  defineDeclaration?: DefineDeclarationCstNode[];
  parameterDeclaration?: ParameterDeclarationCstNode[];
  tableDeclaration?: TableDeclarationCstNode[];
  allocationDeclaration?: AllocationDeclarationCstNode[];
  figuresDeclaration?: FiguresDeclarationCstNode[];
  entriesDeclaration?: EntriesDeclarationCstNode[];
  figureDeclaration?: FigureDeclarationCstNode[];
  sourceDeclaration?: SourceDeclarationCstNode[];
  calendarDeclaration?: CalendarDeclarationCstNode[];
  planDeclaration?: PlanDeclarationCstNode[];
  programmeDeclaration?: ProgrammeDeclarationCstNode[];
  scenarioDeclaration?: ScenarioDeclarationCstNode[];
  propertyDeclaration?: PropertyDeclarationCstNode[];
};

