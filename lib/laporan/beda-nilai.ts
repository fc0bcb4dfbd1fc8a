import { toSen } from '#lib/rupiah.ts';

const SATU_RUPIAH = 100n;

/** Whether two amounts (rupiah, decimal strings) agree: the same, or one rupiah apart, which the sentence tells; two nulls agree. */
export function bedaNilai(kami: string | null, penjamin: string | null): { readonly cocok: boolean; readonly kalimat: string | null } {
  if (kami === null || penjamin === null) return { cocok: kami === penjamin, kalimat: null };
  const jarak = toSen(penjamin) - toSen(kami);
  const lebar = jarak < 0n ? -jarak : jarak;
  if (lebar > SATU_RUPIAH) return { cocok: false, kalimat: null };
  return { cocok: true, kalimat: lebar === 0n ? null : lebar === SATU_RUPIAH ? 'Beda Rp 1.' : 'Beda kurang dari Rp 1.' };
}
