// Facts as JSON holds them.

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** One record. */
export type Row = { readonly [name: string]: Json };
