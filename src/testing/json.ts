// Facts as JSON holds them.

/**
 * @example
 * const days: Json = ['2015-09-30', { earliest: '2015-01-01' }];
 */
export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/**
 * One record.
 *
 * @example
 * const row: Row = { reference: 'A', wet: false };
 */
export type Row = { readonly [name: string]: Json };
