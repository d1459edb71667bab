// A slip in one of the copies of a rule, and what it is about.

import type { Slip } from './mutant.ts';
import type { Mutation } from './mutation.ts';

/** A slip of one copy. */
export type Placed = Omit<Mutation, 'to'> & { readonly slip: Slip };
