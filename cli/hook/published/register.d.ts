/**
 * Rule files can be imported in Node.
 *
 * @example
 * node --import headline/register program.js
 */
export {};
