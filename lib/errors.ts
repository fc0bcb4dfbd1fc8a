import { randomBytes } from 'node:crypto';

/** What is wrong with one field: `field` is its name, `pesan` an Indonesian sentence part to stand behind its label. */
export interface Temuan {
  readonly field: string;
  readonly pesan: string;
}

/** Bad input: every finding at once, each at its field. */
export class InputError extends Error {
  readonly temuan: readonly Temuan[];
  constructor(temuan: readonly Temuan[]) {
    super('Isian belum benar.');
    this.name = 'InputError';
    this.temuan = temuan;
  }
}

/** For `catch`: findings under the contract's names become findings at a form's own fields; anything else is thrown on. */
export function atFields(names: Readonly<Record<string, string>>): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.temuan.map((row) => ({ ...row, field: names[row.field] ?? row.field })));
  };
}

/** A rule said no: one Indonesian sentence which a person reads as it is. */
export class Refusal extends Error {
  constructor(kalimat: string) {
    super(kalimat);
    this.name = 'Refusal';
  }
}

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends Error {
  constructor() {
    super('Sesi Anda sudah berakhir. Silakan masuk lagi.');
    this.name = 'SignedOut';
  }
}

/** A short code which a person can read to the help desk and which stands in the log beside the fault. */
export function referenceCode(): string {
  return randomBytes(5).toString('hex').toUpperCase();
}
