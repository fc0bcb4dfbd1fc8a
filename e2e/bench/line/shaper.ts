/** When each piece of one direction is through a line; a pure clock, in ms. */
export interface Shaper {
  /** Takes `bytes` that come at `now` and says when their last byte is over. */
  readonly pass: (bytes: number, now: number) => number;
  /** Bytes still waiting at `now`. */
  readonly waiting: (now: number) => number;
}

/** What Ethernet, IP and TCP (with timestamps) add to a packet of at most this many bytes of payload. */
export const PACKET = 1_448;
const HEADERS = 66;

/** Bytes on the wire of so many bytes handed over at once. */
export function onTheWire(bytes: number): number {
  return bytes + Math.ceil(bytes / PACKET) * HEADERS;
}

/** One direction of a line of `rate` bytes a second: first come, first served, whoever sends. */
export function createShaper(rate: number): Shaper {
  let free = Number.NEGATIVE_INFINITY;
  return {
    pass: (bytes, now) => {
      free = Math.max(free, now) + (bytes / rate) * 1000;
      return free;
    },
    waiting: (now) => Math.max(0, ((free - now) / 1000) * rate),
  };
}
