/** What goes back to the partner, whole: the bytes are known before the first one is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Headers = Answer['headers'];

/** A JSON answer that is no envelope (the token, the admin surface). */
export function jsonAnswer(status: number, value: unknown, headers: Headers = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: Buffer.from(JSON.stringify(value), 'utf8') };
}

/** The document's envelope with status true. */
export function accepted(data: unknown, message: string): Answer {
  return jsonAnswer(200, { status: true, data, message });
}

/** The document's envelope with status false; `message` is Indonesian and says why. */
export function refused(status: number, message: string, headers: Headers = {}): Answer {
  return jsonAnswer(status, { status: false, data: null, message }, headers);
}

/** Thrown wherever a request is turned down; becomes an envelope with status false. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Headers;

  constructor(status: number, message: string, headers: Headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
