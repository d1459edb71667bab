// Random texts put together from random parts: what can't be said in a place is left out there.

import fc, { type Arbitrary } from 'fast-check';

/** A random text; undefined where nothing of its kind can be said. */
export type Words = Arbitrary<string> | undefined;

/** A text with random parts, all of which must be there. */
export function words(texts: TemplateStringsArray, ...parts: readonly (Words | string)[]): Words {
  const there = parts.flatMap((part) => {
    if (typeof part === 'string') return [fc.constant(part)];
    return part ? [part] : [];
  });
  if (there.length < parts.length) return undefined;
  return fc.tuple(...there).map((found) => texts.map((text, index) => text + (found[index] ?? '')).join(''));
}

export function among(...options: readonly string[]): Words {
  return options.length > 0 ? fc.constantFrom(...options) : undefined;
}

/** One of those that there are. */
export function oneOf(...options: readonly Words[]): Words {
  const there = options.flatMap((option) => (option ? [option] : []));
  return there.length > 0 ? fc.oneof(...there) : undefined;
}

export const sometimes = (some: Words): Words => oneOf(fc.constant(''), fc.constant(''), some);

const cache = new Map<string, Words>();

/** Made once for each kind and place: what stands inside is then shared, not made again. */
export function cached(kind: string, place: object, make: () => Words): Words {
  const key = `${kind} ${JSON.stringify(place)}`;
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key);
}
