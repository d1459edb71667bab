// Codes of programmes.

import type { CatalogueEntry } from './entry.ts';

const PLANS = `record Place {
  wet : yes/no
}
record Town {
  poor : yes/no
}
plan dry for Place {
  eligibility {
    not wet
  }
}
plan helped for Town {
  eligibility {
    poor
  }
}
`;

export const PROGRAMME = {
  'programme/no-phases': {
    severity: 'error',
    title: 'A programme without a phase',
    message: 'the programme ‘{name}’ has no phase',
    why: 'A programme says which plan holds for whom, phase by phase.',
    bad: `${PLANS}programme dry_places {\n}\n`,
    good: `${PLANS}programme dry_places {\n  phase 1 uses dry\n}\n`,
  },
  'programme/phases-differ': {
    severity: 'error',
    title: 'Phases that are for different records',
    message: '‘{plan}’ is for {of}, and the first phase is for {first}',
    why: 'The same facts are asked about whichever phase holds.',
    bad: `${PLANS}programme dry_places {\n  phase 1 uses dry\n  phase 2 uses helped\n}\n`,
    good: `${PLANS}programme dry_places {\n  phase 1 uses dry\n}\n`,
  },
} as const satisfies Record<`programme/${string}`, CatalogueEntry>;
