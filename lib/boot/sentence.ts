/** A fault of the installation that the operator can mend: its message is whole Indonesian sentences and is shown without a stack trace. */
export class Sentence extends Error {
  override name = 'Sentence';
}

/** What to print of any error: the bare sentence, or the stack of a fault of our own. */
export function printable(error: unknown): string {
  if (error instanceof Sentence) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
