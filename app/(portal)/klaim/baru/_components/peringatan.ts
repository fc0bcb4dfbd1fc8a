import { type NamaKlaimIsian, NO_SPK_LAZIM } from '#lib/klaim/fields.ts';
import type { NilaiKlaim } from '#lib/klaim/hitung-klaim.ts';
import type { IsianKlaim } from '#lib/klaim/schema.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';

const RUPIAH = /^\d+(\.\d{1,2})?$/;

/** What never blocks: a number longer than the document's table has it, and amounts that the agreement does not give. */
export function peringatanKlaim(
  isian: IsianKlaim,
  { plafon, hitungan }: { readonly plafon: string; readonly hitungan: NilaiKlaim | null },
): Partial<Record<NamaKlaimIsian, string>> {
  const kata: Partial<Record<NamaKlaimIsian, string>> = {};
  const { no_spk = '', tunggakan_pokok = '', nilai_tuntutan_klaim = '' } = isian;
  if (no_spk.length > NO_SPK_LAZIM)
    kata.no_spk = `${no_spk.length} karakter. Tabel dokumen mitra menulis ${NO_SPK_LAZIM}, contohnya lebih panjang; dikirim seperti diketik.`;
  if (RUPIAH.test(tunggakan_pokok) && toSen(tunggakan_pokok) > toSen(plafon))
    kata.tunggakan_pokok = 'Melebihi plafon kredit. Periksa lagi.';
  if (hitungan && RUPIAH.test(nilai_tuntutan_klaim) && toSen(nilai_tuntutan_klaim) !== toSen(hitungan.nilai))
    kata.nilai_tuntutan_klaim = `Berbeda dari hasil hitungan, ${formatRupiah(hitungan.nilai)}. Yang dikirim adalah yang tertulis di sini.`;
  return kata;
}
