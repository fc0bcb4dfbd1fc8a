import { randomInt } from 'node:crypto';
import { hariIni } from '#lib/tanggal.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new `partner_reference_id`: `JFM-20250617-` and 16 letters, of `A-Z 0-9 -`, 29 in all (contract section 1: at most 36). */
export function newReference(now: Date = new Date()): string {
  const tail = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `JFM-${hariIni(now).replaceAll('-', '')}-${tail}`;
}
