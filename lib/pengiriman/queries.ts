import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { unseal, unsealText } from '#lib/seal.ts';
import { ISI_PURPOSE } from './file-letter.ts';
import { statusPengiriman } from './status.ts';

/** Where the page of the record a letter speaks of lives: objek_jenis → table of the record behind it. */
export interface LetterSubject {
  readonly jenis: string;
  readonly id: string;
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
    },
  });
  const surat = inScope(actor, found);
  const orang = [surat.persetujuan?.diputus_oleh, ...surat.penyelesaian.flatMap((row) => [row.diusulkan_oleh, row.diputus_oleh])].filter(
    (row) => row !== null && row !== undefined,
  );
  const nama = new Map((await db().pengguna.findMany({ where: { id: { in: orang } } })).map((row) => [row.id, row.nama]));
  return {
    surat,
    label: labelOperasi(surat.operasi),
    status: statusPengiriman[surat.status],
    isi: surat.isi === null ? null : unsealText(surat.isi, ISI_PURPOSE),
    pesan: surat.pesan && unsealText(surat.pesan, 'pengiriman.pesan'),
    percobaan: surat.percobaan.map((row) => ({
      ...row,
      jawaban: row.jawaban && readable(unseal(row.jawaban, 'percobaan.jawaban'), row.tipe_isi),
    })),
    namaOrang: (penggunaId: string | null | undefined) => (penggunaId ? (nama.get(penggunaId) ?? 'Orang lain') : null),
  };
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
  return rows.map((row) => ({
    ...row,
    label: labelOperasi(row.operasi),
    pesanTerbuka: row.pesan && unsealText(row.pesan, 'pengiriman.pesan'),
  }));
}

/** Audit rows about some records, oldest first. */
export function auditTrail(actor: Actor, subjects: readonly LetterSubject[]) {
  return db().audit.findMany({
    where: { cabang_id: { in: [...actor.cabangIds] }, OR: subjects.map(({ jenis, id }) => ({ objek_jenis: jenis, objek_id: id })) },
    orderBy: { id: 'asc' },
    take: 200,
    select: { waktu: true, pelaku: true, tindakan: true, ringkasan: true },
  });
}

/**
 * Whether letters wait because the line is away or refused: since when, how many, and why; null while all is well. A letter held
 * for a person waits for no line and is not counted.
 */
export async function lineTrouble(actor: Actor): Promise<{ sejak: Date; menunggu: number; kalimat: string } | null> {
  const [jeda, tunggu] = await Promise.all([
    db().jeda_jalur.findFirst({ where: { sampai: { gt: new Date() } }, orderBy: { sejak: 'asc' } }),
    db().pengiriman.aggregate({
      where: { cabang_id: { in: [...actor.cabangIds] }, status: { in: ['belum_terkirim', 'tertahan'] }, coba_lagi_pada: { not: null } },
      _count: true,
      _min: { dibuat_pada: true },
    }),
  ]);
  if (tunggu._count === 0) return null;
  const sejak = jeda?.sejak ?? tunggu._min.dibuat_pada ?? new Date();
  return { sejak, menunggu: tunggu._count, kalimat: jeda?.alasan ?? 'Jamkrindo belum dapat dihubungi.' };
}
