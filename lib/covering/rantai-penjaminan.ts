import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { labelOf, statusData } from '#lib/jfusion/contract/codes.ts';
import { fromDay } from '#lib/tanggal.ts';
import { namaAnggota } from './nama-anggota.ts';
import { statusPengajuan } from './status.ts';

/** One guarantee of a chain: `ke` 0 is the first, 1 its first SPR. Plafond in rupiah, days ISO. */
export interface AnggotaRantai {
  readonly id: string;
  readonly ke: number;
  readonly nama: string;
  /** suplesi, perpanjangan, restrukturisasi; null for the first */
  readonly jenis: string | null;
  readonly pengajuanId: string | null;
  readonly sprId: string | null;
  readonly noSertifikat: string | null;
  readonly plafon: string;
  readonly tanggalAwal: string;
  readonly tanggalAkhir: string;
  /** the last of the chain: the one in force */
  readonly berlaku: boolean;
}

/** The chain a guarantee belongs to, from the first to the one in force, and the SPR filings on it that brought none (yet). @throws Refusal outside the actor's branches */
export async function rantaiPenjaminan(actor: Actor, penjaminanId: string) {
  permit(actor, 'covering.lihat');
  const satu = inScope(actor, await db().penjaminan.findUnique({ where: { id: penjaminanId } }));
  const awalId = satu.awal_id ?? satu.id;
  const [rows, pengajuan] = await Promise.all([
    db().penjaminan.findMany({
      where: { OR: [{ id: awalId }, { awal_id: awalId }] },
      include: { pengajuan_spr: { select: { status_data: true } } },
    }),
    db().pengajuan_spr.findMany({
      where: { lama: { OR: [{ id: awalId }, { awal_id: awalId }] }, penjaminan: null },
      orderBy: { id: 'asc' },
      include: { pengiriman: { select: { status: true } }, koreksi: { select: { id: true } } },
    }),
  ]);
  const sesudah = new Map(rows.map((row) => [row.sebelumnya_id ?? '', row]));
  const anggota: AnggotaRantai[] = [];
  for (let row = rows.find(({ id }) => id === awalId); row; row = sesudah.get(row.id)) {
    anggota.push({
      id: row.id,
      ke: anggota.length,
      nama: namaAnggota(anggota.length),
      jenis: row.pengajuan_spr && labelOf(statusData, row.pengajuan_spr.status_data),
      pengajuanId: row.pengajuan_id,
      sprId: row.pengajuan_spr_id,
      noSertifikat: row.no_sertifikat,
      plafon: row.plafon_kredit.toFixed(2),
      tanggalAwal: fromDay(row.tanggal_awal),
      tanggalAkhir: fromDay(row.tanggal_akhir),
      berlaku: !sesudah.has(row.id),
    });
  }
  return {
    anggota,
    /** SPR filings still under way, refused or taken back; those filed again are left out */
    belumTerbit: pengajuan
      .filter((row) => !row.koreksi)
      .map((row) => ({
        id: row.id,
        penjaminanId: row.penjaminan_id,
        jenis: labelOf(statusData, row.status_data),
        nomorAplikasi: row.nomor_aplikasi,
        surat: row.pengiriman.status,
        status: statusPengajuan(row.pengiriman.status, null),
      })),
  };
}

/** A chain as its pages show it. */
export type Rantai = Awaited<ReturnType<typeof rantaiPenjaminan>>;
