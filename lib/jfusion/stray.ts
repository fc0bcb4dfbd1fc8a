const END = Buffer.from('\r\n\r\n');

/**
 * Whether the last bytes that a connection brought are the end of this answer. A piece of a further message behind it, too short
 * to be read as one, is noticed by nobody else.
 */
export function endsWithAnswer(last: Buffer, body: Buffer, chunked: boolean): boolean {
  const end = chunked || body.length === 0 ? END : body;
  const length = Math.min(last.length, end.length);
  return last.subarray(last.length - length).equals(end.subarray(end.length - length));
}
