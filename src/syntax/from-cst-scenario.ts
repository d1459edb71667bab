// CST -> AST: scenarios.

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
import { pathFromCst } from './from-cst-path.ts';

export function scenarioFromCst(reader: Reader, node: cst.ScenarioDeclarationCstNode): ast.Scenario {
  const parts = all(node.children.scenarioPart);
  return {
    kind: 'scenario',
    span: spanOf(reader, node),
    title: readQuoted(reader, first(node.children.Text)) ?? missingQuoted(reader, node),
    plan: readName(reader, first(node.children.Name), node),
    asOf: onlyOne(
      reader,
      'the date of the question',
      parts
        .flatMap((part) => all(part.children.asOf))
        .map((asOf) => readDate(reader, first(asOf.children.DateLiteral), asOf)),
    ),
    given: onlyOne(
      reader,
      'what the plan is asked about',
      parts.flatMap((part) => all(part.children.given)).map((given) => givenFromCst(reader, given)),
    ),
    expectations: parts
      .flatMap((part) => all(part.children.expectation))
      .map((found) => expectationFromCst(reader, found)),
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

function expectationFromCst(reader: Reader, node: cst.ExpectationCstNode): ast.Expectation {
  const [part, ...because] = all(node.children.partName).map((name) => partNameFromCst(reader, name));
  return {
    kind: 'expectation',
    span: spanOf(reader, node),
    part: part ?? { span: spanOf(reader, node), names: [] },
    answer: answerFromCst(first(node.children.answer)),
    because,
  };
}

function partNameFromCst(reader: Reader, node: cst.PartNameCstNode): ast.PartName {
  const eligibility = first(node.children.Eligibility);
  const path = first(node.children.path);
  const names = eligibility
    ? [readName(reader, eligibility, node)]
    : path
      ? pathFromCst(reader, path).names
      : [];
  return { span: spanOf(reader, node), names };
}

function answerFromCst(node: cst.AnswerCstNode | undefined): ast.AnswerWord | undefined {
  if (!node) return undefined;
  const { Yes, No, Unknown } = node.children;
  return Yes ? 'yes' : No ? 'no' : Unknown ? 'unknown' : 'does not apply';
}
