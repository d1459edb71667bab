// Days without end, as fused code writes them: a name that is imported is looked up each time.

import { FAR_DAY, NO_DAY, ODD_DAY } from '../../../values/index.ts';

export const NONE = String(NO_DAY);
export const FAR = String(FAR_DAY);
export const ODD = String(ODD_DAY);
