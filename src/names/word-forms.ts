// The forms of a word: what one of a list is called, what several of a thing are, and a name in small letters.

/** `exclusions` -> `exclusion`. */
export function singularOf(plural: string): string {
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

/** `agency` -> `agencies`, `worker` -> `workers`. */
export function pluralOf(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

/** `BudgetYear` -> `budget_year`. */
export function smallName(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}
