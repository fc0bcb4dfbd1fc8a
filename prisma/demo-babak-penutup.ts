import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { mulaiRekonsiliasi } from '#lib/laporan/mulai-rekonsiliasi.ts';
import { hariIni, toDay } from '#lib/tanggal.ts';
import { AWALAN_DEMO } from './demo-debitur.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';

const sebelumPortal = [
  ['2026-04-09', 'SUMINAH', 40_000_000],
  ['2026-05-14', 'TEGUH PRAKOSO', 120_000_000],
  ['2026-06-04', 'WIDARTI', 35_000_000],
  ['2026-06-23', 'KUSNADI', 90_000_000],
  ['2026-07-16', 'ROHMAH', 55_000_000],
  ['2026-08-11', 'ARIS SETIAWAN', 200_000_000],
  ['2026-08-27', 'PONIMAN', 25_000_000],
  ['2026-09-18', 'SULASTRI', 75_000_000],
] as const;

/** Certificates from before the portal: they stand in the book, and the counterpart has never heard of them. */
export async function babakSaldoAwal({ sari, bayu }: Panggung): Promise<void> {
  const { kode_bank } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  await db().penjaminan.createMany({
    data: sebelumPortal.map(([tanggal, nama, plafon], urut) => {
      const nomor = `${AWALAN_DEMO}${String(401 + urut).padStart(6, '0')}`;
      const kur = plafon > 100_000_000 ? '2' : '1';
      return {
        cabang_id: (urut % 3 === 2 ? bayu : sari).cabangId,
        asal: 'saldo_awal' as const,
        jenis: 'baru' as const,
        produk_kode: kur === '2' ? 'KUR-KECIL' : 'KUR-MIKRO',
        nomor_aplikasi: nomor,
        no_rekening: nomor,
        nama_debitur: `${nama} (CONTOH)`,
        jenis_kur: kur,
        kode_bank,
        plafon_kredit: plafon,
        tanggal_awal: toDay(tanggal),
        tanggal_akhir: toDay(`${Number(tanggal.slice(0, 4)) + 3}${tanggal.slice(4)}`),
        no_sertifikat: `KR2 ${tanggal.slice(0, 4)} 02.03 33 113 0 9900${String(401 + urut).padStart(4, '0')}`,
        tanggal_sertifikat: toDay(tanggal),
      };
    }),
  });
}

/** Our book held against the guarantor's answers, for certificates and for claims. */
export async function babakRekonsiliasi({ dewi, tuntas }: Panggung): Promise<void> {
  const mulai = (actor: Actor, jenis: 'ijp' | 'klaim') =>
    mulaiRekonsiliasi(actor, {
      kunci: kunciDemo(`rekonsiliasi-${jenis}`),
      jenis,
      cabangId: actor.cabangId,
      dari: '2026-06-01',
      sampai: hariIni(),
    });
  await mulai(dewi, 'ijp');
  await mulai(dewi, 'klaim');
  await tuntas();
}
