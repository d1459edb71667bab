// What the catalogue says of one code.

/**
 * @example
 * const worst: Severity = 'error';
 */
export type Severity = 'error' | 'warning';

/**
 * @example
 * const entry: CatalogueEntry = CATALOGUE['names/unknown'];
 */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** A heading for the page of the code. */
  readonly title: string;
  /** The message, with `{holes}` for what differs. */
  readonly message: string;
  /** Why this is an error, for the page. */
  readonly why: string;
  /** An example that yields the code, and its mend that yields nothing: both run as tests and stand on the page. */
  readonly bad: Example;
  readonly good: Example;
}

/**
 * Text of a rule file; or facts, as JSON, read under rules; or the words after `headline` on the command line, in a folder
 * with these files.
 *
 * @example
 * const bad: Example = CATALOGUE['names/unknown'].bad;
 */
export type Example =
  | string
  | { readonly rules: string; readonly facts: string }
  | { readonly command: string; readonly files?: Readonly<Record<string, string>> };

/** The names between braces in a message. */
export type HolesOf<Message extends string> = Message extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesOf<Rest>
  : never;
