// The text of one record -> its facts, or why it has none. No value of a fact is ever told in a reason, and no name of one that the
// vocabulary does not have: either could be private.

import { type CoreProgram, type Diagnostic, type Facts, readFacts } from '../../src/index.ts';
import { FAULT, MOST_REASONS, type Reject } from './reject.ts';

export interface FactsReading {
  /** As `quickReader` makes it. */
  readonly read: (text: string) => Facts | undefined;
  readonly job: { readonly program: CoreProgram; readonly of: string };
}

export interface RecordText {
  readonly text: string;
  /** Whether the text is what stands in the file, so that a character of it means something there. */
  readonly isLine: boolean;
}

export interface FactsFound {
  readonly facts: Facts;
  /** Whether they are just what the text is in JSON. */
  readonly isPlain: boolean;
}

export function factsOf({ read, job }: FactsReading, { text, isLine }: RecordText): FactsFound | Reject {
  const quick = read(text);
  if (quick !== undefined) return { facts: quick, isPlain: true };
  const { value, diagnostics } = readFacts(job.program, job.of, { file: '', text });
  if (value !== undefined) return { facts: value, isPlain: false };
  const [first] = diagnostics;
  return {
    code: first?.code ?? FAULT.code,
    reasons: diagnostics.slice(0, MOST_REASONS).map((one) => reasonOf(one, isLine)),
  };
}

/** The same; one record that no promise of ours was kept for must not cost the others theirs. */
export function factsIn(reading: FactsReading, record: RecordText): FactsFound | Reject {
  try {
    return factsOf(reading, record);
  } catch {
    return FAULT;
  }
}

/** Where the message would tell a name that somebody made up, only its place is told. */
function reasonOf({ code, message, help, span }: Diagnostic, isLine: boolean): string {
  const isMadeUp = code === 'input/unknown-field' || code === 'input/repeated-key';
  const said = isMadeUp
    ? code === 'input/unknown-field'
      ? 'a fact that the vocabulary does not have'
      : 'one fact is given twice in one record'
    : message;
  return `${isLine ? `character ${span.start + 1}: ` : ''}${said}${help === undefined ? '' : ` (${help})`}`;
}
