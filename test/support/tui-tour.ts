// The tour of the terminal program in the documents: each picture is a real screen, after the keys that are told.

import { type Driver, drive } from './tui-driver.ts';
import { caseFamilies } from './tui-session.ts';

interface Stop {
  readonly title: string;
  readonly says: string;
  /** Pressed from the list, with the second case chosen. */
  readonly keys: readonly string[];
  /** Shown once this is on the screen: some answers take a moment. */
  readonly shows: RegExp;
}

const SIZE = { columns: 100, rows: 24 };

const STOPS: readonly Stop[] = [
  {
    title: 'The cases, and why each is so',
    says: 'On the left the cases with their verdicts; on the right the parts of the plan for the chosen one. `Enter` goes to the parts and opens one; `←` folds it. `e` shows every reason, not only those that decide. A verdict that is another than on the first date says what it was.',
    keys: ['enter', 'j', 'j', 'j', 'j', 'j', 'enter'],
    shows: /school/,
  },
  {
    title: 'Why not, and what would change it',
    says: '`x` asks of the chosen part what keeps it from being yes: the smallest changes that make it so, each replayed through the rules before it is shown, and the conditions behind them. `Enter` shows what else a change would move; `y` makes it, and `u` takes it back.',
    keys: ['k', 'x'],
    shows: /one of these would have/,
  },
  {
    title: 'What to ask next',
    says: '`a` is an interview: the fact that decides most comes first, with the answers to choose from; `i` types another, `s` puts the question off. It ends when nothing that could be asked changes the answer.',
    keys: ['k', 'a'],
    shows: /1/,
  },
  {
    title: 'Change a fact',
    says: '`c` lists all that is known and could be. `Enter` types a value, checked as a file is; `y` and `n` answer a yes or no; `+` and `-` make a list longer or shorter; `=` says that a list is whole. What was changed says what it was. `u` undoes and `U` redoes; a changed case has a `*` in the list.',
    keys: ['c', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'y'],
    shows: /was not known/,
  },
  {
    title: 'The time line',
    says: '`t` draws what has dates, with the windows of the chosen part over it: what fell in, what did not, and what is not asked about there.',
    keys: ['enter', 'j', 'j', 'j', 'j', 'j', 't'],
    shows: /gap/,
  },
  {
    title: 'The text of the rule',
    says: '`r` shows the rule that the chosen reason comes from, in the file and the plan that it stands in.',
    keys: ['enter', 'j', 'j', 'j', 'j', 'j', 'r'],
    shows: /problem school/,
  },
  {
    title: 'Filter and sort',
    says: '`f` counts the cases by verdict, by problem, by what their facts choose among, and, once that is worked out, by outcome, by payment, by how near they are and by what they wait for. What is chosen stays until `z`, or `Esc` in the list. `/` looks for a name.',
    keys: ['f'],
    shows: /5 of 5 cases$/m,
  },
  {
    title: 'Two plans side by side',
    says: '`=` asks another plan beside this one: who of the listed cases comes out otherwise, by what comes out otherwise, and the chosen case part by part. `P` asks another plan, phase or programme from then on.',
    keys: ['=', 'enter'],
    shows: /eligible: \w+/,
  },
];

const HEAD = `<!-- Generated from test/support/tui-tour.ts by \`npm run generate\`; do not edit. -->

# A tour of the terminal program

\`\`\`sh
npx headline tui leicestershire_phase_2 --families rulesets/leicestershire/cases --as-of 2015-09-30
\`\`\`

opens it on five families, made from published case studies. \`--families\` takes a JSON file, a folder of them, or a file of up to 100,000 records in
JSON Lines, CSV or Parquet, which is read while you work; \`R\` tells the records that do not fit. Instead of a plan it takes a programme, whose dates
and places pick the plan for each case. \`?\` lists every key. The screens below are real ones, as they are in a window of ${SIZE.columns} by ${SIZE.rows}.
`;

const TAIL = `## Dates

\`[\` and \`]\` ask about the day before and after, \`{\` and \`}\` about a month earlier and later; \`d\` types a date, \`0\` goes back to the first. \`N\` looks for the next
day on which the chosen part is another, \`B\` for the last one before; \`Enter\` goes there.

## Near misses

\`n\` goes over the listed cases with threads of its own: who is a fact or two, or some weeks, from a verdict or a payment, by what is missing and who holds it,
with the money at stake. \`Enter\` names the cases of a group, \`l\` lists only those. It is [\`headline near\`](inquiry.md) on a screen.

## Keep

\`w\` keeps the case as it stands: its facts in a file beside the rules, and a scenario that expects the verdicts as they are. Nothing is written over, and nothing
that would not check and pass. \`E\` writes why, as \`.html\`, \`.md\` or \`.txt\`. Quitting with changes that were not kept asks first; if the program has to end, they are in
a file, and \`--recover\` goes on with them.

## Rules that are being written

Rule files are watched: save one, and the verdicts follow. Where it does not check, the line under the title says so, \`!\` shows what \`headline check\` would say, and the rules before are
asked until it is mended. A changed vocabulary needs a new start, since the cases have to be checked by it.

## On a shared screen

\`p\` hides references, names and private facts, also while one is typed.
`;

export async function tuiTour(): Promise<string> {
  const stops: string[] = [];
  for (const stop of STOPS) stops.push(await stopText(stop));
  return [HEAD, ...stops, TAIL].join('\n');
}

async function stopText({ title, says, keys, shows }: Stop): Promise<string> {
  const driver = drive(caseFamilies(), SIZE);
  const screen = await screenAfter(driver, keys, shows);
  return `## ${title}\n\n${says}\n\n\`\`\`text\n${screen.join('\n')}\n\`\`\`\n`;
}

async function screenAfter(
  driver: Driver,
  keys: readonly string[],
  shows: RegExp,
): Promise<readonly string[]> {
  driver.press('j', ...keys);
  await driver.until(() => {
    const now = driver.screen().join('\n');
    return shows.test(now) && !/working…|looked at/.test(now);
  });
  const screen = driver.screen();
  driver.close();
  return screen;
}
