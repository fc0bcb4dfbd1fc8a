import { createShaper, onTheWire, PACKET } from './shaper.ts';

/** One side of a connection that sends: gives its bytes up piece by piece, as the line takes them. */
export interface Source {
  /** hands bytes on at the far end */
  readonly deliver: (bytes: Buffer) => void;
  /** all its bytes were delivered and no more come */
  readonly over: () => void;
  /** the line has taken all it was offered */
  readonly drained: () => void;
}

/** One direction of a line, shared by all connections. */
export interface Direction {
  readonly offer: (source: Source, bytes: Buffer) => void;
  readonly finish: (source: Source) => void;
  /** bytes that have left so far, headers of packets included */
  readonly carried: () => number;
}

interface Piece {
  readonly due: number;
  readonly source: Source;
  /** null: its end */
  readonly bytes: Buffer | null;
}

/**
 * `rate` bytes a second (0: no limit), at most `queue` bytes waiting, `delayMs` on the way. Connections that wait for a place in the queue
 * are served in turn, a packet each.
 */
export function createDirection(rate: number, queue: number, delayMs: number): Direction {
  const line = createShaper(rate || Number.POSITIVE_INFINITY);
  const waiting = new Map<Source, Buffer>();
  const ending = new Set<Source>();
  const underWay: Piece[] = [];
  let carried = 0;
  let pumping: NodeJS.Timeout | null = null;
  let arriving: NodeJS.Timeout | null = null;

  const send = (source: Source, bytes: Buffer | null): void => {
    const now = performance.now();
    const size = bytes ? onTheWire(bytes.length) : 0;
    carried += size;
    underWay.push({ due: line.pass(size, now) + delayMs, source, bytes });
    if (!arriving) arriving = setTimeout(arrive, delayMs);
  };
  const arrive = (): void => {
    arriving = null;
    const now = performance.now();
    for (let piece = underWay[0]; piece && piece.due <= now; piece = underWay[0]) {
      underWay.shift();
      if (piece.bytes) piece.source.deliver(piece.bytes);
      else piece.source.over();
    }
    const next = underWay[0];
    if (next) arriving = setTimeout(arrive, Math.max(1, next.due - now));
  };
  const pump = (): void => {
    pumping = null;
    for (let turn = waiting.entries().next(); !turn.done; turn = waiting.entries().next()) {
      const excess = line.waiting(performance.now()) + PACKET - queue;
      if (rate > 0 && excess > 0) {
        pumping = setTimeout(pump, (excess / rate) * 1000);
        return;
      }
      const [source, bytes] = turn.value;
      // To the end of the row, with what is left.
      waiting.delete(source);
      send(source, bytes.subarray(0, PACKET));
      if (bytes.length > PACKET) waiting.set(source, bytes.subarray(PACKET));
      else if (ending.delete(source)) send(source, null);
      else source.drained();
    }
  };
  return {
    offer: (source, bytes) => {
      const before = waiting.get(source);
      waiting.set(source, before ? Buffer.concat([before, bytes]) : bytes);
      if (!pumping) pump();
    },
    finish: (source) => {
      if (waiting.has(source)) ending.add(source);
      else send(source, null);
    },
    carried: () => carried,
  };
}
