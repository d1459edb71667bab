// A page of HTML read strictly, as our own pages are written: every element closed, every attribute in quotes, nothing unknown. What a
// browser would quietly mend is an error here.

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const VOID = new Set(['meta', 'col']);

/** The elements that pages are made of; nothing that runs, fetches, posts or embeds. */
const KNOWN = new Set(
  `html head body meta title style a div header main footer nav section h1 h2 h3 h4 p ul li dl dt dd table caption colgroup col thead
  tbody tr th td strong span pre details summary`.split(/\s+/),
);

const ATTRIBUTES = new Set(
  `lang charset name content http-equiv class href id role aria-labelledby aria-label tabindex scope colspan title open`.split(
    ' ',
  ),
);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/y;

/** The element `html`. Throws at what is not well formed. */
export function readPage(text: string): Element {
  if (!text.startsWith('<!DOCTYPE html>\n')) throw new Error('no doctype');
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = '<!DOCTYPE html>\n'.length;
  while (at < text.length) {
    const inside = open.at(-1) ?? root;
    const next = text.indexOf('<', at);
    const end = inside.name === 'style' ? text.indexOf('</style>', at) : next < 0 ? text.length : next;
    if (end > at) inside.children.push(decoded(text.slice(at, end), inside.name));
    at = end;
    if (at >= text.length) break;
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (!found) throw new Error(`no tag: ${text.slice(at, at + 60)}`);
    at = TAG.lastIndex;
    const [, closes, name = '', attributes = ''] = found;
    if (!KNOWN.has(name)) throw new Error(`unknown element ${name}`);
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const element: Element = { name, attributes: attributesOf(attributes), children: [] };
    inside.children.push(element);
    if (!VOID.has(name)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [html] = root.children;
  if (typeof html !== 'object') throw new Error('no html');
  return html;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/ ([a-z-]+)="([^"]*)"/g)];
  for (const [, name = ''] of found) if (!ATTRIBUTES.has(name)) throw new Error(`unknown attribute ${name}`);
  return new Map(found.map(([, name = '', value = '']) => [name, decoded(value, name)]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

function decoded(text: string, where: string): string {
  if (where === 'style') return text;
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const value = ENTITIES[name];
    if (value === undefined || !whole.endsWith(';')) throw new Error(`a bare & in ${where}: ${text}`);
    return value;
  });
}

/** Every element below, itself first, in the order of the text. */
export function elementsIn(element: Element): readonly Element[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child))),
  ];
}

export function called(element: Element, ...names: readonly string[]): readonly Element[] {
  return elementsIn(element).filter(({ name }) => names.includes(name));
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
