/**
 * Rule files can be imported in Node: `node --import headline/register program.js`. It exports nothing.
 *
 * @module headline/register
 */
export {};
