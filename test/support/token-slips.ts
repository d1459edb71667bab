// A rule file with one slip: each of its tokens left out in turn, and each written twice.

import type { IToken } from 'chevrotain';
import { HeadlineLexer } from '../../grammar/tokens.ts';

export interface Slip {
  /** What was done, such as `12: ‘of’ left out`. */
  readonly what: string;
  readonly text: string;
}

export function slipsOf(text: string): readonly Slip[] {
  return HeadlineLexer.tokenize(text).tokens.flatMap((token) => [leftOut(text, token), doubled(text, token)]);
}

function leftOut(text: string, { startOffset, image, startLine }: IToken): Slip {
  return {
    what: `${startLine}: ‘${image}’ left out`,
    text: text.slice(0, startOffset) + text.slice(startOffset + image.length),
  };
}

function doubled(text: string, { startOffset, image, startLine }: IToken): Slip {
  const end = startOffset + image.length;
  return {
    what: `${startLine}: ‘${image}’ written twice`,
    text: `${text.slice(0, end)} ${image}${text.slice(end)}`,
  };
}
