import type { Actor } from '#lib/auth/actor.ts';
import { namesOf } from '#lib/auth/names.ts';
import { db } from '#lib/db.ts';
import { jumlahkan } from '#lib/rupiah.ts';
import type { Prisma } from '#prisma/client.ts';
import { approvalHash } from './approval.ts';
import { authoritiesOver, covers, type Limits, limitsOf, overLimit } from './authority.ts';
import { noAuthority } from './decide-letters.ts';
import { makersOf } from './makers.ts';

/** One authority a person could use: their own (`atasNama` null) or a delegator's. */
export interface PilihanWewenang {
  readonly atasNama: { readonly id: string; readonly nama: string } | null;
  /** rupiah, decimal string; null without a limit */
  readonly batas: string | null;
  /** whether the limit covers what waits */
  readonly cukup: boolean;
}

/** One thing that waits for a second person, as a screen tells it. Amounts are decimal strings in rupiah. */
export interface Permintaan {
  readonly id: string;
  readonly jenis: 'surat' | 'kelompok' | 'pindah_uker' | 'aturan';
  /** what a decision is bound to: for letters the hash over the rows that wait now */
  readonly sha256: string;
  /** rows that wait now, and their sum; null where no money moves */
  readonly jumlah: number;
  readonly nilai: string | null;
  /** of letters, else null */
  readonly operasi: string | null;
  readonly objek: { readonly jenis: string; readonly id: string };
  /** the letter, or the first one of a batch */
  readonly surat: { readonly id: string; readonly objek_jenis: string; readonly objek_id: string } | null;
  readonly pembuat: { readonly id: string; readonly nama: string };
  readonly cabang: { readonly id: string; readonly nama: string } | null;
  readonly dibuatPada: Date;
  /** the first checker who opened it; from then on its maker does not withdraw it */
  readonly dibuka: { readonly id: string; readonly nama: string; readonly pada: Date } | null;
  /** by which authority the reader could decide; empty for a maker, and for rules */
  readonly wewenang: readonly PilihanWewenang[];
  /** what keeps the reader from approving it, as a sentence; null where nothing does */
  readonly halangan: string | null;
}

export const denganCabang = { cabang: { select: { id: true, nama: true } } } as const;
export type BarisPersetujuan = Prisma.persetujuanGetPayload<{ include: typeof denganCabang }>;

const suratPilih = {
  id: true,
  persetujuan_id: true,
  operasi: true,
  objek_jenis: true,
  objek_id: true,
  nilai: true,
  isi_sha256: true,
} as const;
type BarisSurat = Prisma.pengirimanGetPayload<{ select: typeof suratPilih }>;

/** Approvals that wait, as this person sees them: one read for all letters, names, limits and makers. */
export async function bacaPermintaan(actor: Actor, rows: readonly BarisPersetujuan[]): Promise<Permintaan[]> {
  const ids = rows.map((row) => row.id);
  const orang = rows.flatMap((row) => [row.dibuat_oleh, row.dibuka_oleh]);
  const [surat, nama, batas, pembuat] = await Promise.all([
    db().pengiriman.findMany({
      where: { persetujuan_id: { in: ids }, status: 'menunggu_persetujuan' },
      orderBy: [{ persetujuan_id: 'asc' }, { urutan: 'asc' }],
      select: suratPilih,
    }),
    bacaNama(orang),
    limitsOf(db(), [actor.id, ...actor.wewenang.map((row) => row.dariId)]),
    makersOf(db(), ids),
  ]);
  const menurut = Map.groupBy(surat, (one) => one.persetujuan_id ?? '');
  return rows.map((row) => susun(actor, row, { surat: menurut.get(row.id) ?? [], nama, batas, jugaPembuat: pembuat(row.id) }));
}

/** Names of people by id, in a sentence. */
export async function bacaNama(ids: readonly (string | null | undefined)[]): Promise<(id: string | null) => string> {
  const nama = await namesOf(db(), ids);
  return (id) => nama(id) ?? 'orang lain';
}

interface Bahan {
  readonly surat: readonly BarisSurat[];
  readonly nama: (id: string | null) => string;
  readonly batas: Limits;
  readonly jugaPembuat: readonly string[];
}

function susun(actor: Actor, row: BarisPersetujuan, { surat, nama, batas, jugaPembuat }: Bahan): Permintaan {
  const [pertama] = surat;
  const uang = surat.filter((one) => one.nilai !== null);
  const nilai = pertama ? (uang.length > 0 ? jumlahkan(uang.map((one) => one.nilai?.toFixed(2))) : null) : (row.nilai?.toFixed(2) ?? null);
  const operasi = pertama?.operasi ?? null;
  const wewenang = authoritiesOver(actor, { cabangId: row.cabang_id, dibuatOleh: row.dibuat_oleh, jugaPembuat }).map((one) => {
    const limit = batas(one.penggunaId, operasi ?? row.jenis);
    const dari = actor.wewenang.find((row) => row.dariId === one.atasNama);
    return { atasNama: dari ? { id: dari.dariId, nama: dari.dariNama } : null, batas: limit, cukup: covers(limit, nilai) };
  });
  return {
    id: row.id,
    jenis: row.jenis,
    sha256: pertama ? approvalHash(surat.map((one) => one.isi_sha256)) : row.sha256,
    jumlah: pertama ? surat.length : row.jumlah,
    nilai,
    operasi,
    objek: { jenis: row.objek_jenis, id: row.objek_id },
    surat: pertama ? { id: pertama.id, objek_jenis: pertama.objek_jenis, objek_id: pertama.objek_id } : null,
    pembuat: { id: row.dibuat_oleh, nama: nama(row.dibuat_oleh) },
    cabang: row.cabang,
    dibuatPada: row.dibuat_pada,
    dibuka: row.dibuka_oleh && row.dibuka_pada ? { id: row.dibuka_oleh, nama: nama(row.dibuka_oleh), pada: row.dibuka_pada } : null,
    wewenang,
    halangan: halangan(row, nilai, wewenang, jugaPembuat.includes(actor.id)),
  };
}

function halangan(row: BarisPersetujuan, nilai: string | null, wewenang: readonly PilihanWewenang[], pembuat: boolean): string | null {
  if (row.jenis === 'aturan' || wewenang.some((one) => one.cukup)) return null;
  if (wewenang.length === 0) return noAuthority(pembuat);
  return overLimit(
    nilai,
    wewenang.map((one) => one.batas ?? '0'),
  );
}
