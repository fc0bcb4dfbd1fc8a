import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { type JawabanPenjaminan, sertifikatDari, sesudahDiterima } from './terima-penjaminan.ts';

/**
 * The guarantor accepted an SPR: a guarantee of its own stands behind the one it continues, with the new plafond, dates and
 * account; its IJP and certificate are asked for as those of a new one. Called in the transaction that records the answer.
 */
export async function terimaSpr(
  tx: Tx,
  pembuat: Actor | null,
  pengajuanSprId: string,
  jawaban: JawabanPenjaminan,
  now: Date = new Date(),
): Promise<void> {
  const { lama, ...spr } = await tx.pengajuan_spr.findUniqueOrThrow({ where: { id: pengajuanSprId }, include: { lama: true } });
  const penjaminan = await tx.penjaminan.create({
    data: {
      cabang_id: spr.cabang_id,
      asal: 'portal',
      jenis: 'spr',
      pengajuan_spr_id: spr.id,
      sebelumnya_id: lama.id,
      awal_id: lama.awal_id ?? lama.id,
      produk_kode: lama.produk_kode,
      nomor_aplikasi: spr.nomor_aplikasi,
      no_rekening: spr.no_rekening_baru,
      nama_debitur: lama.nama_debitur,
      jenis_kur: lama.jenis_kur,
      kode_bank: lama.kode_bank,
      plafon_kredit: spr.plafon_kredit,
      tanggal_awal: spr.tanggal_awal,
      tanggal_akhir: spr.tanggal_akhir,
      ...sertifikatDari(jawaban),
    },
  });
  await sesudahDiterima(tx, pembuat, penjaminan, jawaban, { now, jalur: 'interaktif' });
}
