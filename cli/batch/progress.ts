// How far a run is, in one line that is written over and over; only where a person looks at a terminal.

import type { Writable } from 'node:stream';

export interface Done {
  readonly records: number;
  readonly bytes: number;
  readonly allBytes: number;
  readonly milliseconds: number;
}

/** `12,300 records, 1,230 a second, 45% done, about 2 min left` */
export function progressText({ records, bytes, allBytes, milliseconds }: Done): string {
  const rate = ratePerSecond(records, milliseconds);
  const share = allBytes === 0 ? 1 : Math.min(1, bytes / allBytes);
  const left = share > 0 ? (milliseconds / share) * (1 - share) : Number.POSITIVE_INFINITY;
  const told = milliseconds < 2_000 || !Number.isFinite(left) ? '' : `, about ${timeText(left)} left`;
  return `${whole(records)} records, ${whole(rate)} a second, ${Math.floor(share * 100)}% done${told}`;
}

export function ratePerSecond(records: number, milliseconds: number): number {
  return milliseconds <= 0 ? 0 : Math.round((records / milliseconds) * 1_000);
}

/** `12,300` */
export function whole(number: number | bigint): string {
  return number.toLocaleString('en-GB');
}

/** `40 s`, `2 min`, `1 h 5 min` */
export function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const EVERY_MILLISECONDS = 200;

/** Shows how far it is until it is told to stop; nothing at all where nobody looks. */
export function showProgress(
  stream: Writable & { readonly isTTY?: boolean; readonly columns?: number },
  done: () => Done,
): () => void {
  if (stream.isTTY !== true) return () => undefined;
  const show = (): void => {
    stream.write(`\r\u001b[2K${progressText(done()).slice(0, (stream.columns ?? 80) - 1)}`);
  };
  const timer = setInterval(show, EVERY_MILLISECONDS);
  return () => {
    clearInterval(timer);
    stream.write('\r\u001b[2K');
  };
}
