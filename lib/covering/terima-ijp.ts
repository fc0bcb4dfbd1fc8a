import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { BarisIjp } from '#lib/jfusion/answer.ts';
import { suratInquiryIjp } from './jfusion.ts';

/** A schedule that is still being made is asked for again by itself, this many times. */
const PALING_BANYAK_TANYA = 5;

/** Keeps the yearly IJP as the guarantor states it. An empty answer ("sedang dibentuk") is asked again later, by the same person. */
export async function terimaIjp(
  tx: Tx,
  penanya: Actor | null,
  surat: { id: string; objek_id: string },
  rows: readonly BarisIjp[],
): Promise<void> {
  for (const row of rows) {
    const tahun_ke = Number(row.tahun_ke);
    if (!Number.isInteger(tahun_ke) || tahun_ke < 1 || tahun_ke > 999) continue;
    const isi = {
      jangka_waktu_kredit: row.jangka_waktu_kredit,
      total_ijp: row.total_ijp,
      angsuran_ijp: row.angsuran_ijp,
      pengiriman_id: surat.id,
      dijawab_pada: new Date(),
    };
    await tx.tagihan_ijp.upsert({
      where: { penjaminan_id_tahun_ke: { penjaminan_id: surat.objek_id, tahun_ke } },
      create: { penjaminan_id: surat.objek_id, tahun_ke, ...isi },
      update: isi,
    });
  }
  if (rows.length > 0 || !penanya) return;
  const tanya = await tx.pengiriman.count({
    where: { operasi: 'inquiryIjp', objek_jenis: 'penjaminan', objek_id: surat.objek_id, tujuan: 'jadwal' },
  });
  if (tanya >= PALING_BANYAK_TANYA) return;
  const penjaminan = await tx.penjaminan.findUniqueOrThrow({ where: { id: surat.objek_id } });
  const lagi = await suratInquiryIjp(tx, penanya, penjaminan, 'jadwal');
  await tx.pengiriman.update({ where: { id: lagi.id }, data: { coba_lagi_pada: new Date(Date.now() + interval('askAgain')) } });
}
