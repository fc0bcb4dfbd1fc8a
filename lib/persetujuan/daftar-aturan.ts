import { type Actor, permit } from '#lib/auth/actor.ts';
import { permissions } from '#lib/auth/permissions.ts';
import { db } from '#lib/db.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { activeAdmins, consentBar } from './consent.ts';
import { defaultPolicy, type Mode } from './default-policy.ts';
import { bacaNama } from './permintaan.ts';
import { policyOf } from './policy.ts';
import { type Aturan, aturanDari, kataBatas, kataKebijakan, kataOperasi, perubahan } from './usul.ts';

/** The policy of one operation as it stands. `bawaan`: nobody has changed it. */
export interface KebijakanBerlaku {
  readonly operasi: Operasi;
  readonly label: string;
  readonly mode: Mode;
  /** rupiah, decimal string; null unless `di_atas` */
  readonly batas: string | null;
  readonly kalimat: string;
  readonly bawaan: boolean;
}

/** Every policy in force, in the contract's order. */
export async function daftarKebijakan(actor: Actor): Promise<KebijakanBerlaku[]> {
  permit(actor, 'aturan.lihat');
  const tercatat = new Set((await db().kebijakan_persetujuan.findMany({ select: { operasi: true } })).map((row) => row.operasi));
  return Promise.all(
    (Object.keys(defaultPolicy) as Operasi[]).map(async (operasi) => {
      const policy = await policyOf(db(), operasi);
      return { operasi, label: kataOperasi(operasi), ...policy, kalimat: kataKebijakan(policy), bawaan: !tercatat.has(operasi) };
    }),
  );
}

/** What one checker may decide: `batas` empty stands for no limit at all. */
export interface BatasOrang {
  readonly penggunaId: string;
  readonly nama: string;
  readonly ditangguhkan: boolean;
  readonly batas: readonly { readonly operasi: string; readonly label: string; readonly batas: string; readonly kalimat: string }[];
}

/** Everybody who decides, by name, with their limits. Those suspended stand last. */
export async function daftarBatas(actor: Actor): Promise<BatasOrang[]> {
  permit(actor, 'aturan.lihat');
  const orang = await db().pengguna.findMany({
    where: { peran: { hasSome: [...permissions['persetujuan.putuskan']] } },
    orderBy: [{ nama: 'asc' }],
    include: { batas: { orderBy: { operasi: 'asc' } } },
  });
  const rows = orang.map((row) => ({
    penggunaId: row.id,
    nama: row.nama,
    ditangguhkan: row.ditangguhkan_pada !== null,
    batas: row.batas.map((one) => {
      const batas = one.batas.toFixed(2);
      return { operasi: one.operasi, label: kataOperasi(one.operasi), batas, kalimat: kataBatas(batas) };
    }),
  }));
  return [...rows.filter((row) => !row.ditangguhkan), ...rows.filter((row) => row.ditangguhkan)];
}

/** One proposed change of the rules, in words and as data. */
export interface UsulAturan {
  readonly persetujuanId: string;
  readonly sha256: string;
  readonly aturan: Aturan;
  /** `Request klaim`, or `Batas dewi, semua surat` */
  readonly judul: string;
  readonly sekarang: string;
  readonly menjadi: string;
  /** fewer things would be checked, or by higher limits: to be said aloud */
  readonly melonggarkan: boolean;
  readonly pengusul: string;
  readonly milikSendiri: boolean;
  readonly dibuatPada: Date;
  readonly dibuka: boolean;
  /** why the reader may not consent; null where they may */
  readonly halangan: string | null;
}

/** Proposals that wait, oldest first. */
export async function daftarUsul(actor: Actor): Promise<UsulAturan[]> {
  permit(actor, 'aturan.lihat');
  const rows = await db().persetujuan.findMany({
    where: { jenis: 'aturan', status: 'menunggu' },
    orderBy: [{ dibuat_pada: 'asc' }, { id: 'asc' }],
    include: { aturan: true },
  });
  const [admins, nama] = await Promise.all([
    activeAdmins(db()),
    bacaNama(rows.flatMap((row) => [row.dibuat_oleh, row.aturan?.pengguna_id])),
  ]);
  return Promise.all(
    rows.map(async (row) => {
      if (!row.aturan) throw new Error('a proposal without its rule');
      const aturan = aturanDari(row.aturan);
      const tentangId = aturan.jenis === 'batas' ? aturan.penggunaId : null;
      return {
        persetujuanId: row.id,
        sha256: row.sha256,
        aturan,
        judul: tentangId === null ? kataOperasi(aturan.operasi) : `Batas ${nama(tentangId)}, ${kataOperasi(aturan.operasi)}`,
        ...(await perubahan(db(), aturan)),
        pengusul: nama(row.dibuat_oleh),
        milikSendiri: row.dibuat_oleh === actor.id,
        dibuatPada: row.dibuat_pada,
        dibuka: row.dibuka_pada !== null,
        halangan: consentBar(actor, admins, { dibuatOleh: row.dibuat_oleh, tentangId }),
      };
    }),
  );
}
