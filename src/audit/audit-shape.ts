// The shape of an audit file, as a JSON Schema. Facts have the shape that the rules inside the file give them.

const TEXT = { type: 'string' } as const;
const OPTIONAL_TEXT = { type: ['string', 'null'] } as const;
const TEXTS = { type: 'array', items: TEXT } as const;
const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const OPTIONAL_DAY = { anyOf: [DAY, { type: 'null' }] } as const;
const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;

/** The names that rules give. */
const NAME = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]{0,199}$' } as const;
/** Parts with `/` between; none leads up, and none is hidden. */
const FILE_NAME = {
  type: 'string',
  pattern: '^(?!\\.)[^\\u0000-\\u001f\\u007f/\\\\:]+(/(?!\\.)[^\\u0000-\\u001f\\u007f/\\\\:]+)*\\.headline$',
  maxLength: 400,
} as const;

function whole<P extends Readonly<Record<string, object>>>(
  properties: P,
  optional: readonly string[] = [],
): object {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

export const AUDIT_SHAPE = {
  ...whole({
    format: TEXT,
    toolkit: TEXT,
    madeOn: OPTIONAL_DAY,
    plan: NAME,
    title: OPTIONAL_TEXT,
    question: whole({
      asOf: DAY,
      knownOn: OPTIONAL_DAY,
      dates: { type: 'object', propertyNames: NAME, additionalProperties: DAY },
    }),
    rules: whole({
      sha256: HASH,
      files: {
        type: 'array',
        minItems: 1,
        maxItems: 1000,
        items: whole({ name: FILE_NAME, sha256: HASH, text: TEXT }),
      },
    }),
    facts: { type: 'object' },
    answer: whole({
      inForce: whole({ from: OPTIONAL_DAY, to: OPTIONAL_DAY, onTheDay: { type: 'boolean' } }),
      parts: {
        type: 'array',
        items: whole(
          {
            kind: TEXT,
            name: TEXT,
            label: TEXT,
            answer: TEXT,
            exact: { type: 'object' },
            reason: { $ref: '#/$defs/reason' },
          },
          ['label'],
        ),
      },
    }),
    sha256: HASH,
  }),
  $defs: {
    reason: whole(
      {
        kind: TEXT,
        text: TEXT,
        label: TEXT,
        answer: TEXT,
        details: TEXTS,
        citations: TEXTS,
        evidence: TEXTS,
        from: TEXT,
        because: TEXT,
        waitsFor: TEXTS,
        carries: { const: false },
        toldBefore: { const: true },
        parts: { type: 'array', items: { $ref: '#/$defs/reason' } },
      },
      [
        ...['label', 'details', 'citations', 'evidence', 'from', 'because'],
        ...['waitsFor', 'carries', 'toldBefore', 'parts'],
      ],
    ),
  },
};
