// Pence -> pounds in words.

import { quantityText } from '../ir/quantity-text.ts';
import { divide, point } from '../values/index.ts';

/**
 * @example
 * penceText(80050); // => '£800.50'
 */
export function penceText(pence: number): string {
  return quantityText(point(divide(pence, 100)), 'money');
}
