import { randomInt } from 'node:crypto';
import { hariIni } from '#lib/tanggal.ts';
import { HURUF, hurufPeriksa } from './nomor-formulir.ts';

const ACAK = 5;

/** So many numbers for paper forms of a branch, none twice: `F-010-261130-7K3QD6`. At most 28 characters. */
export function nomorBaru(kodeUker: string, banyak: number, now: Date = new Date()): string[] {
  const depan = `F-${kodeUker.toUpperCase().replace(/\s+/g, '')}-${hariIni(now).slice(2).replaceAll('-', '')}-`;
  const nomor = new Set<string>();
  while (nomor.size < banyak) {
    const acak = depan + Array.from({ length: ACAK }, () => HURUF[randomInt(HURUF.length)]).join('');
    nomor.add(acak + hurufPeriksa(acak));
  }
  return [...nomor];
}
