import { type Endpoint, endpoints, type Operasi, operasi } from './contract/endpoints.ts';

/** ms for a whole exchange: connecting, sending, and the last byte of the answer. */
export interface Deadlines {
  readonly token: number;
  readonly calls: Readonly<Record<Operasi, number>>;
  /** further ms for each MB that a letter carries as a file */
  readonly perMegabyte: number;
}

const MB = 1_048_576;

/** Deadlines by kind of operation: `document` where a document comes or goes, `call` everywhere else. */
export function deadlinesOf(ms: {
  readonly token: number;
  readonly call: number;
  readonly document: number;
  readonly perMegabyte: number;
}): Deadlines {
  const of = ({ answer }: Endpoint): number => (answer === 'document' ? ms.document : ms.call);
  const calls = Object.fromEntries(operasi.map((name) => [name, of(endpoints[name])])) as Record<Operasi, number>;
  return { token: ms.token, calls, perMegabyte: ms.perMegabyte };
}

/** The deadline of one letter: an upload has the time which the line needs for its file. */
export function deadlineFor(deadlines: Deadlines, operasi: Operasi, fileBytes: number): number {
  return deadlines.calls[operasi] + Math.ceil((fileBytes / MB) * deadlines.perMegabyte);
}
