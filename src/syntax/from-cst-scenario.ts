// CST -> AST: scenarios and properties.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  missingQuoted,
  onlyOne,
  type Reader,
  readDate,
  readName,
  readQuoted,
  spanOf,
} from './cst-reader.ts';
import { answerFromCst } from './from-cst-answer.ts';
import { citationsFromCst } from './from-cst-clause.ts';
import { factFromCst } from './from-cst-fact.ts';
import { literalFromCst } from './from-cst-literal.ts';
import { namesFromCst } from './from-cst-path.ts';

export function scenarioFromCst(reader: Reader, node: cst.ScenarioDeclarationCstNode): ast.Scenario {
  const parts = all(node.children.scenarioPart).map((part) => part.children);
  const days = (known: boolean): readonly ast.DateText[] =>
    parts
      .flatMap((part) => all(part.asOf))
      .filter(({ children }) => (children.Known !== undefined) === known)
      .map((found) => readDate(reader, first(found.children.DateLiteral), found));
  return {
    kind: 'scenario',
    span: spanOf(reader, node),
    title: readQuoted(reader, first(node.children.Text)) ?? missingQuoted(reader, node),
    plan: readName(reader, first(node.children.Name), node),
    asOf: onlyOne(reader, 'the date of the question', days(false)),
    knownOn: onlyOne(reader, 'the date on which it was known', days(true)),
    given: onlyOne(
      reader,
      'what the plan is asked about',
      parts.flatMap((part) => all(part.given)).map((given) => givenFromCst(reader, given)),
    ),
    dates: parts.flatMap((part) => all(part.givenDate)).map((found) => givenDateFromCst(reader, found)),
    changes: parts.flatMap((part) => all(part.changed)).map((found) => changeFromCst(reader, found)),
    expectations: parts
      .flatMap((part) => all(part.expectation))
      .map((found) => expectationFromCst(reader, found)),
    clauses: citationsFromCst(
      reader,
      parts.flatMap((part) => all(part.cites)),
    ),
  };
}

function givenFromCst(reader: Reader, node: cst.GivenCstNode): ast.Given {
  return {
    kind: 'given',
    span: spanOf(reader, node),
    record: readName(reader, first(node.children.Name), node),
    path: readQuoted(reader, first(node.children.Text)) ?? missingQuoted(reader, node),
  };
}

function givenDateFromCst(reader: Reader, node: cst.GivenDateCstNode): ast.GivenDate {
  return {
    kind: 'given-date',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    date: readDate(reader, first(node.children.DateLiteral), node),
  };
}

function changeFromCst(reader: Reader, node: cst.ChangedCstNode): ast.Change {
  const { dotted, Name, Text, fact } = node.children;
  const noun = first(Name);
  const to = first(fact);
  return {
    kind: 'change',
    span: spanOf(reader, node),
    names: namesFromCst(reader, first(dotted)),
    of: noun && {
      noun: readName(reader, noun, node),
      called: readQuoted(reader, first(Text)) ?? missingQuoted(reader, node),
    },
    to: to ? factFromCst(reader, to) : { kind: 'unknown', span: spanOf(reader, node) },
  };
}

function expectationFromCst(reader: Reader, node: cst.ExpectationCstNode): ast.Expectation {
  const [part, ...because] = all(node.children.partName).map((name) => partNameFromCst(reader, name));
  return {
    kind: 'expectation',
    span: spanOf(reader, node),
    part: part ?? { span: spanOf(reader, node), names: [] },
    expected: expectedFromCst(reader, first(node.children.expected)),
    because,
  };
}

function partNameFromCst(reader: Reader, node: cst.PartNameCstNode): ast.PartName {
  const eligibility = first(node.children.Eligibility);
  const names = eligibility
    ? [readName(reader, eligibility, node)]
    : namesFromCst(reader, first(node.children.dotted));
  return { span: spanOf(reader, node), names };
}

function expectedFromCst(reader: Reader, node: cst.ExpectedCstNode | undefined): ast.Expected | undefined {
  if (!node) return undefined;
  const { answer, Nothing, literal, Name, None, Key } = node.children;
  const verdict = answerFromCst(first(answer));
  if (verdict) return { kind: 'answer', answer: verdict };
  if (Nothing) return { kind: 'nothing' };
  const written = first(literal);
  const value = written && literalFromCst(reader, written);
  if (value?.kind === 'literal') return { kind: 'value', value };
  // A key such as 2016/17 is an option.
  if (value?.kind === 'path') return { kind: 'words', words: value.names };
  const words = [...all(Name), ...all(None), ...all(Key)].sort((a, b) => a.startOffset - b.startOffset);
  if (words.length === 0) return undefined;
  return { kind: 'words', words: words.map((word) => readName(reader, word, node)) };
}

export function propertyFromCst(reader: Reader, node: cst.PropertyDeclarationCstNode): ast.Property {
  return {
    kind: 'property',
    span: spanOf(reader, node),
    title: readQuoted(reader, first(node.children.Text)) ?? missingQuoted(reader, node),
    plan: readName(reader, first(node.children.Name), node),
    says: propertyBody(reader, node),
  };
}

function propertyBody(reader: Reader, node: cst.PropertyDeclarationCstNode): ast.PropertyBody {
  const { monotony, If, expression } = node.children;
  const monotonous = first(monotony);
  if (monotonous) return monotonyFromCst(reader, monotonous);
  const [condition, then] = all(expression);
  const said = reader.expression(condition, node);
  return If
    ? { kind: 'if', condition: said, holds: reader.expression(then, node) }
    : { kind: 'always', condition: said };
}

function monotonyFromCst(reader: Reader, node: cst.MonotonyCstNode): ast.PropertyBody {
  const { partName, Falls, A, Problem, Indicator, Yes } = node.children;
  const [part, other] = all(partName).map((name) => partNameFromCst(reader, name));
  const nothing = { span: spanOf(reader, node), names: [] };
  const kind = Problem ? 'problem' : Indicator ? 'indicator' : 'outcome';
  return {
    kind: 'monotony',
    part: part ?? nothing,
    never: Falls ? 'falls' : 'rises',
    when: A ? kind : (other ?? nothing),
    becomes: Yes ? 'yes' : 'no',
  };
}
