import type { JfusionProfile } from '../contract/profile.ts';
import { switches } from '../contract/switches.ts';
import type { Posisi, Temuan } from './ports.ts';
import { positionOf, samePosition } from './positions.ts';

/** What a test has found out so far, one reading a switch. */
export interface Findings {
  /** An accepted call shows these positions. */
  prove(profile: JfusionProfile, paths: readonly string[], ke: number): void;
  /** The words of an answer show a position that changes no request. */
  read(path: string, position: Posisi, ke: number, keterangan: string): void;
  /** Why a switch is still open. */
  leave(path: string, keterangan: string): void;
  has(path: string): boolean;
  list(): Temuan[];
}

const SAMA = 'Diterima dengan posisi yang sekarang.';
const LAIN = 'Diterima dengan posisi ini; posisi yang sekarang tidak diterima.';
const TIDAK_DIUJI = 'Belum ada panggilan yang menunjukkannya.';

/** Nothing found out yet, beside the profile a test begins with. */
export function openFindings(base: JfusionProfile): Findings {
  const found = new Map<string, Pick<Temuan, 'ditemukan' | 'bukti' | 'keterangan'>>();
  const open = new Map<string, string>();
  const keep = (path: string, ditemukan: Posisi, bukti: number, keterangan: string): void => {
    const before = found.get(path);
    // The first call that shows a position stays its evidence.
    if (!before || !samePosition(before.ditemukan, ditemukan)) found.set(path, { ditemukan, bukti, keterangan });
  };
  return {
    prove: (profile, paths, ke) => {
      for (const path of paths) {
        const position = positionOf(profile, path);
        keep(path, position, ke, samePosition(position, positionOf(base, path)) ? SAMA : LAIN);
      }
    },
    read: keep,
    leave: (path, keterangan) => void open.set(path, keterangan),
    has: (path) => found.has(path),
    list: () =>
      switches.map(({ path }) => {
        const sekarang = positionOf(base, path);
        const reading = found.get(path);
        if (reading) return { sakelar: path, sekarang, ...reading, cara: 'panggilan' };
        return { sakelar: path, sekarang, ditemukan: null, cara: 'tidak_diuji', bukti: null, keterangan: open.get(path) ?? TIDAK_DIUJI };
      }),
  };
}
