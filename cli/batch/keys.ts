// The order in which tables stand, so that they are joined as they are read.

/** Whole numbers first, by their value; then all others, by their characters. */
export function compareKeys(left: string, right: string): number {
  if (left === right) return 0;
  const [isLeftWhole, isRightWhole] = [isWhole(left), isWhole(right)];
  if (isLeftWhole !== isRightWhole) return isLeftWhole ? -1 : 1;
  return (isLeftWhole && compareWhole(left, right)) || compareText(left, right);
}

function isWhole(key: string): boolean {
  return /^\d+$/.test(key);
}

function compareWhole(left: string, right: string): number {
  const [one, other] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')];
  return one.length - other.length || compareText(one, other);
}

/** By code point, which is the order of the bytes in UTF-8. */
function compareText(left: string, right: string): number {
  if (/[\ud800-\udfff]/.test(left + right)) return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return left < right ? -1 : left > right ? 1 : 0;
}
