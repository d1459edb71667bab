// A source that does not say how far it can be relied on.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { STANDINGS } from '../../types/check-vocabulary.ts';
import type { LintRule } from '../linted.ts';

export const noStanding: LintRule = ({ checked }) =>
  checked.bindings.sources
    .filter(({ node }) => !node.properties.some(({ name }) => name.text === 'standing'))
    .map(({ name, span }) => {
      const help = `say ‘standing’ and one of ${STANDINGS.join(', ')}`;
      return diagnostic('lint/no-standing', span, { name }, { help });
    });
