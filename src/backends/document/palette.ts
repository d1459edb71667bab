// The colours of a page, by day and by night, as data: a test computes that every text on every ground meets WCAG AA.

import type { Tone } from './model.ts';

export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly link: string;
  /** Of lines between cells. */
  readonly line: string;
  /** Behind headings of tables and asides. */
  readonly panel: string;
  readonly accent: string;
  readonly focus: string;
  /** Text on the colour of focus. */
  readonly onFocus: string;
  readonly tones: Readonly<Record<Tone, { readonly ground: string; readonly text: string }>>;
}

export const LIGHT: Palette = {
  ground: '#ffffff',
  text: '#16191d',
  muted: '#4c545e',
  link: '#1a4f8b',
  line: '#767e88',
  panel: '#eef2f6',
  accent: '#123a63',
  focus: '#ffdd00',
  onFocus: '#0b0c0c',
  tones: {
    changed: { ground: '#fff1cf', text: '#5a3a00' },
    added: { ground: '#dff1e2', text: '#0f4a22' },
    removed: { ground: '#fbe4e1', text: '#7a1712' },
    temporary: { ground: '#ebe5f7', text: '#45297a' },
    firm: { ground: '#e1ebf6', text: '#123a63' },
    local: { ground: '#e4f0ee', text: '#12463f' },
    weak: { ground: '#ededed', text: '#454545' },
  },
};

export const DARK: Palette = {
  ground: '#14181d',
  text: '#e9edf1',
  muted: '#b3bcc6',
  link: '#8fc1f5',
  line: '#7d8894',
  panel: '#20272f',
  accent: '#b9d8f7',
  focus: '#ffdd00',
  onFocus: '#0b0c0c',
  tones: {
    changed: { ground: '#3d2f0c', text: '#ffdf94' },
    added: { ground: '#15351f', text: '#a9e5b9' },
    removed: { ground: '#431c19', text: '#ffc1ba' },
    temporary: { ground: '#302450', text: '#d8c8ff' },
    firm: { ground: '#1a324c', text: '#c2ddf8' },
    local: { ground: '#17362f', text: '#b3e2d8' },
    weak: { ground: '#33383e', text: '#d8dce0' },
  },
};

/** The palette as properties of CSS. */
export function cssColours(palette: Palette): string {
  const { tones, ...plain } = palette;
  const own = Object.entries(plain).map(([name, colour]) => `--${name}:${colour}`);
  const toned = Object.entries(tones).flatMap(([tone, { ground, text }]) => [
    `--${tone}-ground:${ground}`,
    `--${tone}-text:${text}`,
  ]);
  return `${[...own, ...toned].join(';')};`;
}
