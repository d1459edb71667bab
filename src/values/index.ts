// The exact values that the interpreter and generated code run on; `headline/runtime` hands on what others need. Nothing in
// this folder has a clock, a file or a dependency.

export { type AskedQuestion, readQuestion } from './asked.ts';
export {
  type BlockSide,
  type EachDay,
  eachDay,
  halving,
  listOfWindows,
  MOST_DAYS,
  type Run,
  unitWindows,
} from './blocks.ts';
export { lookUpPeriod, type Period, type PeriodChoice, periodWindows } from './calendar.ts';
export {
  type Case,
  chooseNumber,
  chooseSpan,
  chooseSymbol,
  chooseVerdict,
} from './choose.ts';
export {
  type Columns,
  clearRows,
  columnsOf,
  type FactColumn,
  type ListColumn,
  roomIn,
  type Table,
  type TableLayout,
  type TextColumn,
} from './columns.ts';
export { type CompareOp, compareRanges, compareSpan } from './compare.ts';
export { type Counting, MOST_COUNTED, tallyCounting } from './counting.ts';
export { covers, type Stretch } from './covers.ts';
export {
  addDays,
  addMonths,
  addYears,
  type DateParts,
  type DateUnit,
  dayFromIso,
  dayFromParts,
  dayText,
  FIRST_DAY,
  isoFromDay,
  monthNumber,
  move,
  moveRange,
  partsFromDay,
  wholeUnits,
  wholeUnitsRange,
} from './date.ts';
export { type DatedEntry, type Keyed, lookUpDated, lookUpKeyed } from './dated.ts';
export {
  add,
  ceiling,
  compareExact,
  divide,
  type Exact,
  exact,
  exactFromDecimal,
  exactFromJson,
  exactText,
  type Fraction,
  floor,
  isInteger,
  larger,
  multiply,
  negate,
  type RoundingMode,
  roundTo,
  smaller,
  subtract,
} from './exact.ts';
export { type Fault, faultsIn } from './fault.ts';
export {
  dayBounds,
  dayOfFact,
  FAR_DAY,
  latestDay,
  moveDay,
  NO_DAY,
  NotPlain,
  ODD_DAY,
  placeDays,
  plainBounds,
} from './fused.ts';
export {
  clipIn,
  coversIn,
  cutIn,
  judgeDaily,
  knownUpTo,
  type Seen,
  shiftKnown,
  shiftTo,
  tallyOnce,
} from './in-time.ts';
export {
  checkFacts,
  HeadlineInputError,
  isPlainData,
  readDay,
  type Validator,
} from './input.ts';
export { afterSpace, dayAt, isAmong, numberInto, textEnd, wholeInto } from './json-bytes.ts';
export {
  countList,
  cutList,
  distinctList,
  eachOf,
  greatestList,
  type Item,
  isWhole,
  joinLists,
  type ListValue,
  leastList,
  meanList,
  middleList,
  onlyItem,
  selectList,
  sumList,
  tallyList,
} from './list.ts';
export {
  NONE_OF_THEM,
  NOTHING,
  PLAIN_VERDICTS,
  type PlainAmount,
  type PlainNumber,
  type PlainOption,
  type PlainSpan,
  type PlainVerdict,
  plainAmount,
  plainDate,
  plainNumber,
  plainOption,
  plainPlace,
  plainSpan,
  plainVerdict,
} from './plain-answer.ts';
export { type PlainPayment, plainPayment, type WhyNothing } from './plain-payment.ts';
export { type Decidable, deciding, type Prepare, preparing, whenPlain } from './prepared.ts';
export {
  type BuiltPhase,
  type BuiltProgramme,
  evaluateProgramme,
  type PickedAnswer,
} from './programme.ts';
export {
  ask,
  askAgain,
  askAt,
  askKnownOn,
  askUnder,
  askWithout,
  type Bindings,
  dateOf,
  followReference,
  horizonOf,
  inView,
  MOST_IN_ORDER,
  type Otherwise,
  once,
  previousOf,
  type Question,
} from './question.ts';
export {
  ANY_NUMBER,
  ANYTHING,
  addRange,
  applies,
  COUNT_UNKNOWN,
  divideRange,
  greatestOf,
  isPoint,
  isSettledNumber,
  leastOf,
  multiplyRange,
  NOT_APPLICABLE_NUMBER,
  numberKey,
  point,
  type Range,
  range,
  rangeText,
  roundRange,
  subtractRange,
  unionRange,
} from './range.ts';
export {
  clipByDates,
  clipFacts,
  cutByDates,
  daysOf,
  type Facts,
  factOf,
  type Placement,
  type Provenance,
  provenanceOf,
  readCount,
  readDate,
  readEnd,
  readJudgement,
  readList,
  readMoney,
  readNumber,
  readPercent,
  readScale,
  readSymbol,
  readTexts,
  readYesNo,
  recordProvenance,
} from './read.ts';
export { LEFT, NO_ROOM, type RecordReader, readRecords } from './read-lines.ts';
export type { RecordShape, RecordShapes } from './record-shape.ts';
export { anySeen, countSeen, everySeen } from './seen.ts';
export { type ApportionMethod, shareOut, sharePart } from './share.ts';
export {
  ANY_SPAN,
  isKnownSpan,
  NOT_APPLICABLE_SPAN,
  type Span,
  UNKNOWN_SPAN,
  unionSpans,
} from './span.ts';
export { type Steady, today, todayAmong, todayBeside, todaySince } from './steady.ts';
export {
  ANY_SYMBOL,
  compareSymbols,
  isKnownSymbol,
  NOT_APPLICABLE_SYMBOL,
  possibleSymbols,
  type Symbols,
  type SymbolValue,
  symbolKey,
  symbolMayNotApply,
  symbolsOf,
  UNKNOWN_SYMBOL,
  unionSymbols,
} from './symbol.ts';
export {
  ABSENT,
  ANY_ANSWER,
  type Answer,
  AT_LEAST_ONE,
  allOf,
  answers,
  anyOf,
  EVERY,
  isDecided,
  NA,
  type Need,
  NO,
  NONE,
  not,
  tally,
  UNKNOWN,
  unionVerdicts,
  type Verdict,
  verdictKey,
  verdictOf,
  verdictWord,
  when,
  YES,
} from './verdict.ts';
export { asKnownOn, type FactPath, type Root, stepsOf, type View, walk, withoutItems } from './view.ts';
export { placeInWindow, type Window, windowText } from './window.ts';
