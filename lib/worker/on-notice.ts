import { db, type Tx, transaction } from '#lib/db.ts';
import { type JfusionProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { type DataNotifikasi, type JenisNotifikasi, noticeReaders, readNotice } from '#lib/jfusion/inbound.ts';
import { masihBerlaku } from '#lib/klaim/status.ts';
import { terimaKeputusan } from '#lib/klaim/terima-keputusan.ts';
import { terimaPembayaranKlaim } from '#lib/klaim/terima-pembayaran-klaim.ts';
import { NOTIFIKASI_PURPOSE } from '#lib/koneksi/terima-notifikasi.ts';
import { describeError, log } from '#lib/log.ts';
import { unseal } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';

/** Waits for a claim with these numbers; tried again when one is accepted. */
const TANPA_KLAIM = 'Belum ada klaim dengan nomor SPK dan rekening ini di portal.';
const TAK_TERBUKUKAN = 'Pemberitahuan ini belum dapat dibukukan dan dicoba terus. Hubungi pengelola sistem bila tetap begini.';
const NILAI_BEDA = 'Pembayaran dengan referensi ini sudah tercatat dengan nilai lain. Cocokkan dengan Jamkrindo.';
const KABAR_LAMA = 'Jamkrindo sudah menyampaikan keputusan yang lebih baru tentang klaim ini.';
const SEKALIGUS = 50;

type Masuk = Prisma.notifikasi_masukGetPayload<object>;

const ucapan = {
  baru: null,
  sama: null,
  beda: NILAI_BEDA,
  serupa: 'Pembayaran sebesar ini pada tanggal ini sudah dicatat dengan tangan memakai referensi lain. Cocokkan referensinya.',
} as const;

/** What a notice changes in the book; a sentence where a person should look. A missing kind does not compile. */
const onNotice: {
  [J in JenisNotifikasi]: (tx: Tx, klaimId: string, data: DataNotifikasi<J>, masuk: Masuk) => Promise<string | null>;
} = {
  'klaim.keputusan': async (tx, klaimId, { baris }, masuk) => {
    await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
    if (await newerWord(tx, klaimId, masuk)) return KABAR_LAMA;
    await terimaKeputusan(tx, klaimId, baris, { sumber: 'notifikasi', notifikasiId: masuk.id });
    return null;
  },
  'klaim.pembayaran': async (tx, klaimId, data, { id: notifikasiId }) => {
    const bayar = { tanggal: data.tanggal_bayar, nilai: data.nilai_dibayar, noReferensi: data.no_referensi_pembayaran, notifikasiId };
    return ucapan[await terimaPembayaranKlaim(tx, klaimId, bayar)];
  },
};

/**
 * Books the notices that came in, in their order. One that fails ends the round, so that the next round tries it before those
 * behind it: most faults pass. One that fails again is told to a person, stands in nobody's way, and is tried with every round.
 */
export async function applyNotices(): Promise<void> {
  for (const { id } of await waitingNotices()) {
    try {
      await transaction((tx) => apply(tx, id));
    } catch (error) {
      const { count } = await db().notifikasi_masuk.updateMany({
        where: { id, diproses_pada: null, keterangan: null },
        data: { keterangan: TAK_TERBUKUKAN },
      });
      if (count === 0) continue;
      log.error({ notifikasi: id, galat: describeError(error) }, 'notice could not be booked');
      return;
    }
  }
}

/** New ones, and beside them those that failed before, the oldest first. */
async function waitingNotices(): Promise<{ id: string; diterima_pada: Date }[]> {
  const kinds = [null, TAK_TERBUKUKAN].map((keterangan) =>
    db().notifikasi_masuk.findMany({
      where: { diproses_pada: null, keterangan },
      orderBy: { diterima_pada: 'asc' },
      take: SEKALIGUS,
      select: { id: true, diterima_pada: true },
    }),
  );
  return (await Promise.all(kinds)).flat().sort((a, b) => a.diterima_pada.getTime() - b.diterima_pada.getTime());
}

/** Lets notices that found no claim try again: one has just been accepted. */
export async function retryNotices(tx: Tx): Promise<void> {
  const { count } = await tx.notifikasi_masuk.updateMany({
    where: { diproses_pada: null, keterangan: TANPA_KLAIM },
    data: { keterangan: null },
  });
  if (count > 0) await tx.$executeRaw`SELECT pg_notify('mitra_antrean', 'notifikasi')`;
}

async function apply(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM notifikasi_masuk WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.notifikasi_masuk.findUniqueOrThrow({ where: { id } });
  if (row.diproses_pada) return;
  const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
  const profile = parseProfile(koneksi.profil);
  const notice = readNotice(unseal(row.isi, NOTIFIKASI_PURPOSE), profile);
  if ('fault' in notice) throw new Error('a kept notice cannot be read');
  const keterangan = await book(tx, notice.jenis, notice.data, profile, row);
  const selesai = keterangan === TANPA_KLAIM ? {} : { diproses_pada: new Date() };
  await tx.notifikasi_masuk.update({ where: { id }, data: { keterangan, ...selesai } });
}

async function book<J extends JenisNotifikasi>(
  tx: Tx,
  jenis: J,
  raw: Parameters<(typeof noticeReaders)[J]>[0],
  profile: JfusionProfile,
  masuk: Masuk,
): Promise<string | null> {
  const data = noticeReaders[jenis](raw, profile);
  if (!data) throw new Error('a kept notice cannot be read');
  // The guarantor can only speak of a claim that may have left us.
  const klaim = await tx.klaim.findFirst({
    where: {
      no_spk: data.no_spk,
      no_rekening: data.no_rekening,
      pengiriman: { status: { in: masihBerlaku }, percobaan: { some: {} } },
    },
    orderBy: { id: 'desc' },
  });
  return klaim ? onNotice[jenis](tx, klaim.id, data, masuk) : TANPA_KLAIM;
}

/** Whether the guarantor has spoken since: in a notice of a later time, or in answer to a question asked after this one came. */
async function newerWord(tx: Tx, klaimId: string, { waktu, diterima_pada }: Masuk): Promise<boolean> {
  const newer = await tx.keputusan_klaim.findFirst({
    where: {
      klaim_id: klaimId,
      OR: [{ notifikasi: { waktu: { gt: waktu } } }, { pengiriman: { dibuat_pada: { gt: diterima_pada } } }],
    },
    select: { id: true },
  });
  return newer !== null;
}
