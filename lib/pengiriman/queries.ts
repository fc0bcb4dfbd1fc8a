import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { isVeiled } from '#lib/auth/mask.ts';
import { namesOf } from '#lib/auth/names.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import { isId } from '#lib/id.ts';
import { endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { unseal, unsealText } from '#lib/seal.ts';
import { ISI_PURPOSE } from './file-letter.ts';
import { type StatusPengiriman, statusPengiriman } from './status.ts';

/** Where the page of the record a letter speaks of lives: objek_jenis → table of the record behind it. */
export interface LetterSubject {
  readonly jenis: string;
  readonly id: string;
}

interface Standing {
  readonly status: StatusPengiriman;
  readonly status_sejak: Date;
  readonly percobaan: readonly { readonly hasil: string | null; readonly selesai: Date | null }[];
}

/** Name of an operation as a person knows it. */
export function labelOperasi(operasi: string): string {
  return endpoints[operasi as Operasi]?.label ?? operasi;
}

/** One letter with its frozen body, every attempt and raw answer, approval and settlement. @throws Refusal outside the actor's branches */
export async function readLetter(actor: Actor, id: string) {
  permit(actor, 'pengiriman.lihat');
  const found = await db().pengiriman.findUnique({
    where: { id },
    include: {
      pembuat: true,
      cabang: true,
      percobaan: { orderBy: { ke: 'asc' } },
      persetujuan: true,
      penyelesaian: { orderBy: { diusulkan_pada: 'asc' } },
      koreksi_dari: { select: { id: true } },
      koreksi: { select: { id: true } },
      kelompok: { select: { id: true, jumlah: true } },
      memastikan: { select: { id: true, operasi: true } },
      pemastian: { select: { id: true, operasi: true, status: true, dibuat_pada: true }, orderBy: { nomor: 'desc' } },
    },
  });
  const surat = inScope(actor, found);
  const nama = await namesOf(db(), [
    surat.persetujuan?.diputus_oleh,
    surat.persetujuan?.atas_nama,
    surat.persetujuan?.dibuka_oleh,
    ...surat.penyelesaian.flatMap((row) => [row.diusulkan_oleh, row.diputus_oleh]),
  ]);
  const terbuka = !isVeiled(actor);
  return veilRecord(actor, {
    surat: terbuka ? surat : { ...surat, isi: null, isi_penutup: null, target: surat.target.split('?')[0] ?? '' },
    /** since when it stands as it does; an unknown outcome since the first attempt that ended so */
    sejak: standingSince(surat),
    /** whether its words may be read; else their hashes and sizes prove them */
    terbuka,
    label: labelOperasi(surat.operasi),
    status: statusPengiriman[surat.status],
    isi: surat.isi === null || !terbuka ? null : unsealText(surat.isi, ISI_PURPOSE),
    pesan: surat.pesan && unsealText(surat.pesan, 'pengiriman.pesan'),
    percobaan: surat.percobaan.map((row) => ({
      ...row,
      jawabanByte: row.jawaban ? unseal(row.jawaban, 'percobaan.jawaban').length : null,
      jawaban: terbuka && row.jawaban ? readable(unseal(row.jawaban, 'percobaan.jawaban'), row.tipe_isi) : null,
    })),
    namaOrang: (penggunaId: string | null | undefined) => (penggunaId ? (nama(penggunaId) ?? 'Orang lain') : null),
  });
}

function standingSince({ status, status_sejak, percobaan }: Standing): Date {
  const first = status === 'belum_pasti' ? percobaan.find(({ hasil }) => hasil === 'belum_pasti')?.selesai : null;
  return first && first < status_sejak ? first : status_sejak;
}

function readable(bytes: Buffer, contentType: string | null): string {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-' || /pdf|octet/.test(contentType ?? ''))
    return `Dokumen PDF, ${bytes.length} byte`;
  return bytes.toString('utf8').slice(0, 20_000);
}

/** What happened around some records, oldest first: the letters about them as a person tells it, `tanpa` these operations. */
export async function letterEvents(actor: Actor, subjects: readonly LetterSubject[], tanpa: readonly Operasi[] = []) {
  permit(actor, 'pengiriman.lihat');
  const rows = await db().pengiriman.findMany({
    where: {
      cabang_id: { in: [...actor.cabangIds] },
      operasi: { notIn: [...tanpa] },
      OR: subjects.map(({ jenis, id }) => ({ objek_jenis: jenis, objek_id: id })),
    },
    orderBy: { nomor: 'asc' },
    include: {
      pembuat: { select: { nama: true } },
      persetujuan: true,
      percobaan: { select: { selesai: true, mulai: true, hasil: true, ke: true }, orderBy: { ke: 'asc' } },
    },
  });
  const events = rows.map((row) => ({
    ...row,
    label: labelOperasi(row.operasi),
    pesanTerbuka: row.pesan && unsealText(row.pesan, 'pengiriman.pesan'),
  }));
  return veilRecord(actor, events);
}

/**
 * Audit rows about some records, oldest first: all of them for records that the actor sees now, also what happened while a record
 * belonged to another branch; of anything else only what happened in the actor's branches.
 */
export async function auditTrail(actor: Actor, subjects: readonly LetterSubject[]) {
  permit(actor, 'pengiriman.lihat');
  const cabang_id = { in: [...actor.cabangIds] };
  const terlihat = await inScopeSubjects(actor, subjects);
  return db().audit.findMany({
    where: {
      OR: subjects.map(({ jenis, id }) => ({ objek_jenis: jenis, objek_id: id, ...(terlihat.has(id) ? {} : { cabang_id }) })),
    },
    orderBy: { id: 'asc' },
    take: 200,
    select: { waktu: true, pelaku: true, tindakan: true, ringkasan: true },
  });
}

/** Tables whose rows belong to a branch and can go over to another; a payment of IJP belongs where its guarantee does. */
const scoped = [
  'pengajuan',
  'pengajuan_spr',
  'penjaminan',
  'klaim',
  'dokumen_klaim',
  'angsuran',
  'pembayaran_angsuran',
  'pengiriman',
] as const;

/** Ids of the records among these which stand in the actor's branches now. */
async function inScopeSubjects(actor: Actor, subjects: readonly LetterSubject[]): Promise<ReadonlySet<string>> {
  const idsOf = (jenis: string) => subjects.filter((row) => row.jenis === jenis && isId(row.id)).map((row) => row.id);
  const reads = scoped.flatMap((tabel) => {
    const ids = idsOf(tabel);
    if (ids.length === 0) return [];
    const sql = `SELECT id FROM ${tabel} WHERE id = ANY($1::uuid[]) AND cabang_id = ANY($2::uuid[])`;
    return [db().$queryRawUnsafe<{ id: string }[]>(sql, ids, actor.cabangIds)];
  });
  const alokasi = idsOf('alokasi');
  if (alokasi.length > 0)
    reads.push(
      db().$queryRaw<{ id: string }[]>`SELECT a.id FROM alokasi a JOIN penjaminan g ON g.id = a.penjaminan_id
        WHERE a.id = ANY(${alokasi}::uuid[]) AND g.cabang_id = ANY(${actor.cabangIds}::uuid[])`,
    );
  return new Set((await Promise.all(reads)).flat().map((row) => row.id));
}
