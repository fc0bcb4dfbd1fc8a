import type { JfusionProfile } from '../../contract/profile.ts';
import { accepted, refused } from '../answer.ts';
import { type Klaim, keadaanKlaim } from '../claims/claims.ts';
import { senToRupiah } from '../rupiah.ts';
import type { Handler } from './handler.ts';

/** Answers the claim as the document's example has it, every value a text or null. */
export const inquiryKlaim: Handler<'inquiryKlaim'> = {
  effect: false,
  answer: ({ no_spk, no_rekening_pinjaman }, { book, mitra }) => {
    const found = book.klaim.ofSpk(no_spk).filter(({ isi }) => isi.no_rekening === no_rekening_pinjaman);
    if (found.length === 0) return refused(200, 'Data klaim tidak ditemukan: no_spk dan no_rekening_pinjaman tidak cocok.');
    return accepted(
      found.map((klaim) => barisKlaim(klaim, mitra.profile)),
      'Berhasil Cek Status Klaim',
    );
  },
};

/** One row of the answer; the codes by switch `klaim.kode`. */
export function barisKlaim(klaim: Klaim, { klaim: { kode } }: JfusionProfile): Record<string, string | null> {
  const { keputusan, lengkapPada, isi } = klaim;
  const granted = keputusan?.putusan === 'disetujui' ? keputusan : null;
  const code: { readonly [K in ReturnType<typeof keadaanKlaim>]: string } = {
    diterima: kode.diproses[0] ?? '',
    lengkap: kode.diproses.at(-1) ?? '',
    disetujui: kode.disetujui[0] ?? '',
    dibayar: kode.disetujui[0] ?? '',
    ditolak: kode.ditolak[0] ?? kode.diproses.at(-1) ?? '',
  };
  return {
    persetujuan_klaim: code[keadaanKlaim(klaim)],
    flag_lengkap: lengkapPada ? (kode.lengkap[0] ?? '') : kode.lengkap.includes('0') ? '' : '0',
    nomor_persetujuan: granted?.nomor ?? null,
    tgl_keputusan: keputusan?.tanggal ?? null,
    nilai_persetujuan: granted && senToRupiah(granted.pokokSen + granted.bungaSen),
    alasan_penolakan: keputusan?.alasan ?? null,
    no_rekening: isi.no_rekening ?? '',
    nilai_persetujuan_pokok: granted && senToRupiah(granted.pokokSen),
    nilai_persetujuan_bunga: granted && senToRupiah(granted.bungaSen),
  };
}
