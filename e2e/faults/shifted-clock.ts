const RealDate = Date;
let shiftMs = 0;

/** From now on this process believes that it is so many milliseconds later; negative, earlier. Timers and the database keep the true time. */
export function shiftClock(ms: number): void {
  shiftMs = ms;
}

class ShiftedDate extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length > 0) super(...(given as [number]));
    else super(RealDate.now() + shiftMs);
  }

  static override now(): number {
    return RealDate.now() + shiftMs;
  }

  // A moment made before the clock was replaced is one still.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === '[object Date]';
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
