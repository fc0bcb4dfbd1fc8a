import { createHash } from 'node:crypto';
import { db, lockName, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { type Notice, readNotice, verifyNotice } from '#lib/jfusion/inbound.ts';
import { log } from '#lib/log.ts';
import { seal } from '#lib/seal.ts';

/** The seal's purpose of a notice's body. */
export const NOTIFIKASI_PURPOSE = 'notifikasi_masuk.isi';
/** Longest body of a notice, in bytes. */
export const NOTIFIKASI_MAX = 65_536;

/** What the guarantor's machine is told: an HTTP status, and an envelope's message. */
export interface Tanggapan {
  readonly status: 200 | 400 | 401 | 404 | 409 | 413 | 422;
  readonly notifikasiId: string | null;
  readonly pesan: string;
}

/**
 * Takes a signed notice of the guarantor: kept sealed and committed before it is answered with 200; the worker books it. The
 * same notice again, however late, is answered alike and changes nothing but a count. Off until the guarantor's key is set.
 * @param isi the raw bytes of the body; null where they were more than `NOTIFIKASI_MAX`
 */
export async function terimaNotifikasi(isi: Uint8Array | null, tandaTangan: string | null, now: Date = new Date()): Promise<Tanggapan> {
  const tolak = (status: Tanggapan['status'], pesan: string): Tanggapan => ({ status, notifikasiId: null, pesan });
  const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  if (!koneksi.kunci_jamkrindo) return tolak(404, 'Penerimaan pemberitahuan belum diaktifkan.');
  if (!isi) return tolak(413, `Pemberitahuan paling besar ${NOTIFIKASI_MAX} byte.`);
  const profile = parseProfile(koneksi.profil);
  const { sah, kunciSidik } = verifyNotice(isi, tandaTangan, koneksi.kunci_jamkrindo, profile);
  if (!sah) return tolak(401, 'Tanda tangan tidak ada atau tidak cocok dengan isi.');
  const notice = readNotice(isi, profile);
  if ('fault' in notice)
    return notice.fault === 'bukan_json'
      ? tolak(400, 'Isi bukan JSON yang utuh.')
      : tolak(422, 'Isi tidak lengkap atau jenisnya tidak dikenal.');
  return simpan(notice, isi, { tandaTangan: tandaTangan ?? '', kunciSidik, now });
}

async function simpan(
  { notifikasiId, jenis, waktu }: Notice,
  isi: Uint8Array,
  { tandaTangan, kunciSidik, now }: { tandaTangan: string; kunciSidik: string; now: Date },
): Promise<Tanggapan> {
  const isi_sha256 = createHash('sha256').update(isi).digest('hex');
  return transaction(async (tx) => {
    await lockName(tx, `notifikasi:${notifikasiId}`);
    const sudah = await tx.notifikasi_masuk.findUnique({ where: { notifikasi_id: notifikasiId } });
    if (sudah && sudah.isi_sha256 !== isi_sha256)
      return { status: 409, notifikasiId, pesan: 'Nomor pemberitahuan ini sudah dipakai untuk isi lain.' };
    if (sudah) {
      await tx.notifikasi_masuk.update({ where: { id: sudah.id }, data: { ulangan: { increment: 1 } } });
      return { status: 200, notifikasiId, pesan: 'Sudah diterima sebelumnya.' };
    }
    if (Math.abs(now.getTime() - waktu.getTime()) > interval('noticeTolerance'))
      return { status: 401, notifikasiId, pesan: 'Waktu pemberitahuan terlalu jauh dari jam penerima.' };
    const { id } = await tx.notifikasi_masuk.create({
      data: {
        notifikasi_id: notifikasiId,
        jenis,
        waktu,
        isi: seal(isi, NOTIFIKASI_PURPOSE),
        isi_sha256,
        tanda_tangan: tandaTangan,
        kunci_sidik: kunciSidik,
      },
    });
    log.info({ notifikasi: id, jenis }, 'notice kept');
    return { status: 200, notifikasiId, pesan: 'Diterima.' };
  });
}
