import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { fromDay, hariIni } from '#lib/tanggal.ts';
import type { NamaSpr } from './schema.ts';

const masihBerlaku = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds);

/**
 * What an SPR that continues this guarantee begins with, and what the form must know of it. `halangan`: the sentence why none
 * can be filed now, with the SPR in its way where there is one. @throws Refusal outside the actor's branches
 */
export async function bawaanSpr(actor: Actor, penjaminanId: string, now: Date = new Date()) {
  permit(actor, 'covering.spr');
  const lama = inScope(
    actor,
    await db().penjaminan.findUnique({
      where: { id: penjaminanId },
      include: {
        awal: { include: { lanjutan: { select: { nomor_aplikasi: true } } } },
        berikutnya: { select: { pengajuan_spr_id: true } },
        spr: { where: { pengiriman: { status: { in: masihBerlaku } } }, select: { id: true } },
      },
    }),
  );
  const awal = lama.awal ?? lama;
  const nilai: Partial<Record<NamaSpr, string>> = {
    no_sertifikat_lama: lama.no_sertifikat ?? '',
    no_rekening_lama: lama.no_rekening,
    no_rekening_asal: awal.no_rekening,
    no_rekening_baru: lama.no_rekening,
    tgl_rekam: hariIni(now),
    status_rekening: '1',
    flag_covid: '0',
  };
  return {
    penjaminanId: lama.id,
    pengajuanId: lama.pengajuan_id,
    sprId: lama.pengajuan_spr_id,
    namaDebitur: lama.nama_debitur,
    jenisKur: lama.jenis_kur,
    plafon: lama.plafon_kredit.toFixed(2),
    tanggalAkhir: fromDay(lama.tanggal_akhir),
    hari: hariIni(now),
    /** application numbers of the chain, none of which may be used again */
    nomorTerpakai: [awal.nomor_aplikasi, lama.nomor_aplikasi, ...(lama.awal?.lanjutan.map((row) => row.nomor_aplikasi) ?? [])],
    /** a chain that began before this portal may have begun with another account */
    asalDapatDiubah: awal.asal === 'saldo_awal',
    nilai,
    halangan: halanganSpr(lama),
  };
}

interface Dilanjutkan {
  readonly no_sertifikat: string | null;
  readonly jenis_kur: string | null;
  readonly berikutnya: { readonly pengajuan_spr_id: string | null } | null;
  readonly spr: readonly { readonly id: string }[];
}

function halanganSpr(lama: Dilanjutkan): { kalimat: string; sprId: string | null } | null {
  if (!lama.no_sertifikat) return { kalimat: 'Sertifikat belum bernomor, jadi SPR belum dapat diajukan.', sprId: null };
  if (!lama.jenis_kur) return { kalimat: 'Produk ini tidak dapat diajukan lewat J-FUSION; hanya KUR.', sprId: null };
  if (lama.berikutnya)
    return {
      kalimat: 'Penjaminan ini sudah dilanjutkan SPR lain. Ajukan dari sertifikat yang terakhir.',
      sprId: lama.berikutnya.pengajuan_spr_id,
    };
  const berjalan = lama.spr[0];
  return berjalan ? { kalimat: 'SPR atas sertifikat ini sudah diajukan. Tunggu sampai jawabannya jelas.', sprId: berjalan.id } : null;
}
