// `headline explain`: what a code means, why it is reported, and how it is mended.

import { CATALOGUE, CODES, type Code, type Example, nearestName } from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION } from '../command.ts';
import { type Report, refuse } from '../report.ts';

export const addExplain: AddCommand = (program, perform) => {
  program
    .command('explain')
    .description('say what the code of an error means, and how it is mended')
    .argument('<code>', 'the code, as it stands in brackets: names/unknown')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline explain names/unknown'))
    .action((code: string, asked: Asked) => perform(asked, () => explainCode(code)));
};

function explainCode(text: string): Report {
  const code = CODES.find((one) => one === text) ?? unknownCode(text);
  const { severity, title, message, why, bad, good } = CATALOGUE[code];
  return {
    lines: [
      `${code}: ${title}`,
      '',
      ...wrapped(`${severity}: ${message.replace(/\{\w+\}/g, '…')}`),
      '',
      ...wrapped(why),
      '',
      'Reported for',
      ...exampleLines(bad),
      '',
      'Not reported for',
      ...goodLines(bad, good),
    ],
    json: { code, severity, title, message, why, bad, good },
  };
}

function unknownCode(text: string): never {
  const near =
    nearestName(text, CODES) ?? CODES.find((code) => afterSlash(code) === text) ?? nearestEnd(text);
  const help =
    near === undefined ? 'a code stands in brackets after the word ‘error’' : `did you mean ‘${near}’?`;
  return refuse(`there is no code ‘${text}’`, help);
}

/** A code whose second half is near, for one who left the area out. */
function nearestEnd(text: string): Code | undefined {
  const near = nearestName(afterSlash(text), CODES.map(afterSlash));
  return CODES.find((code) => afterSlash(code) === near);
}

function afterSlash(code: string): string {
  return code.slice(code.indexOf('/') + 1);
}

function exampleLines(example: Example): readonly string[] {
  if (typeof example === 'string') return indented(example);
  if ('command' in example) return indented(`headline ${example.command}`);
  return [...indented(example.rules), '', '  with the facts', '', ...indented(example.facts)];
}

/** Rules that both examples share are shown once. */
function goodLines(bad: Example, good: Example): readonly string[] {
  const isShared = typeof bad === 'object' && typeof good === 'object' && 'rules' in bad && 'rules' in good;
  if (!isShared || bad.rules !== good.rules) return exampleLines(good);
  return ['  the same rules with the facts', '', ...indented(good.facts)];
}

function indented(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`));
}

const WIDTH = 80;

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
