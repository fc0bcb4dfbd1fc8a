import { type Actor, inScope, may, permit } from '#lib/auth/actor.ts';
import { veil } from '#lib/auth/mask.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import type { status_persetujuan } from '#prisma/client.ts';
import { halanganPindah } from './halangan-pindah.ts';
import { isiPindah } from './isi-pindah.ts';

/** A proposal to move a debtor, in words for who decides. Plafond of the guarantee in force, rupiah as a decimal string. */
export interface PindahUker {
  readonly persetujuanId: string;
  /** what a decision is bound to */
  readonly sha256: string;
  readonly status: status_persetujuan;
  /** the first guarantee of the chain */
  readonly penjaminanId: string;
  readonly namaDebitur: string;
  readonly noSertifikat: string | null;
  readonly plafon: string;
  readonly dari: { readonly id: string; readonly kodeUker: string; readonly nama: string };
  readonly ke: { readonly id: string; readonly kodeUker: string; readonly nama: string };
  readonly alasan: string;
  readonly pengusul: string;
  readonly dibuatPada: Date;
  readonly milikSendiri: boolean;
  /** what would go along */
  readonly jumlah: {
    readonly penjaminan: number;
    readonly klaim: number;
    readonly angsuran: number;
    readonly surat: number;
    readonly berkas: number;
  };
  /** why it cannot be approved just now, or null */
  readonly halangan: string | null;
}

/** One proposal, for both branches, its maker and who decides in a checker's place. @throws Refusal for everybody else */
export async function bacaPindahUker(actor: Actor, persetujuanId: string): Promise<PindahUker> {
  if (actor.wewenang.length === 0) permit(actor, 'persetujuan.lihat');
  const terlihat = terlihatOleh(actor);
  const row = await db().pindah_uker.findUnique({
    where: { persetujuan_id: persetujuanId },
    include: { persetujuan: true, dari: true, ke: true, penjaminan: true },
  });
  if (!row || !(row.persetujuan.dibuat_oleh === actor.id || [row.dari_cabang_id, row.ke_cabang_id].some((id) => terlihat.includes(id))))
    throw new Refusal('Permintaan persetujuan tidak ditemukan di cabang Anda.');
  const isi = await isiPindah(db(), row.penjaminan_id);
  const [halangan, terakhir, pengusul] = await Promise.all([
    row.persetujuan.status === 'menunggu' ? halanganPindah(db(), isi, persetujuanId) : null,
    db().penjaminan.findFirst({ where: { id: { in: [...isi.penjaminan] }, berikutnya: null } }),
    db().pengguna.findUniqueOrThrow({ where: { id: row.persetujuan.dibuat_oleh }, select: { nama: true } }),
  ]);
  const berlaku = terakhir ?? row.penjaminan;
  const cabang = ({ id, kode_uker: kodeUker, nama }: typeof row.dari) => ({ id, kodeUker, nama });
  return {
    persetujuanId,
    sha256: row.persetujuan.sha256,
    status: row.persetujuan.status,
    penjaminanId: row.penjaminan_id,
    namaDebitur: veil(actor, 'nama', berlaku.nama_debitur),
    noSertifikat: berlaku.no_sertifikat,
    plafon: berlaku.plafon_kredit.toFixed(2),
    dari: cabang(row.dari),
    ke: cabang(row.ke),
    alasan: row.alasan,
    pengusul: pengusul.nama,
    dibuatPada: row.persetujuan.dibuat_pada,
    milikSendiri: row.persetujuan.dibuat_oleh === actor.id,
    jumlah: {
      penjaminan: isi.penjaminan.length,
      klaim: isi.klaim.length,
      angsuran: isi.angsuran.length,
      surat: isi.pengiriman.length,
      berkas: isi.dokumen_klaim.length,
    },
    halangan,
  };
}

/** A proposed move in a few words. */
export interface PerihalPindah {
  readonly persetujuanId: string;
  readonly namaDebitur: string;
  /** names of the branches */
  readonly dari: string;
  readonly ke: string;
}

/** Who would move from where to where: of these proposals, those that concern a branch of the actor or are their own, in one read. @throws Refusal */
export async function perihalPindah(actor: Actor, persetujuanIds: readonly string[]): Promise<PerihalPindah[]> {
  if (actor.wewenang.length === 0) permit(actor, 'persetujuan.lihat');
  const cabang = { in: terlihatOleh(actor) };
  const rows = await db().pindah_uker.findMany({
    where: {
      persetujuan_id: { in: [...persetujuanIds] },
      OR: [{ dari_cabang_id: cabang }, { ke_cabang_id: cabang }, { persetujuan: { dibuat_oleh: actor.id } }],
    },
    include: { dari: true, ke: true, penjaminan: { select: { nama_debitur: true } } },
  });
  return rows.map((row) => ({
    persetujuanId: row.persetujuan_id,
    namaDebitur: veil(actor, 'nama', row.penjaminan.nama_debitur),
    dari: row.dari.nama,
    ke: row.ke.nama,
  }));
}

/** Branches whose approvals the actor sees: by role, and those in which they decide for another. */
function terlihatOleh(actor: Actor): string[] {
  return [...(may(actor, 'persetujuan.lihat') ? actor.cabangIds : []), ...actor.wewenang.flatMap((one) => one.cabangIds)];
}

/** The proposal that waits about a guarantee's chain, and where the debtor belongs now; for the guarantee's own page. */
export async function pindahMenunggu(actor: Actor, penjaminanId: string) {
  permit(actor, 'covering.lihat');
  const satu = inScope(actor, await db().penjaminan.findUnique({ where: { id: penjaminanId } }));
  const row = await db().pindah_uker.findFirst({
    where: { penjaminan_id: satu.awal_id ?? satu.id, persetujuan: { status: 'menunggu' } },
    include: { persetujuan: true, ke: { select: { nama: true } } },
  });
  const pengusul = row && (await db().pengguna.findUniqueOrThrow({ where: { id: row.persetujuan.dibuat_oleh }, select: { nama: true } }));
  return {
    cabangId: satu.cabang_id,
    usul: row && {
      persetujuanId: row.persetujuan_id,
      ke: row.ke.nama,
      alasan: row.alasan,
      pengusul: pengusul?.nama ?? '',
      pada: row.persetujuan.dibuat_pada,
      milikSendiri: row.persetujuan.dibuat_oleh === actor.id,
      dibuka: row.persetujuan.dibuka_pada !== null,
    },
  };
}
