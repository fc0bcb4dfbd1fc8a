import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { db, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { KeyError } from '#lib/jfusion/keys.ts';
import { createTransport } from '#lib/jfusion/transport.ts';
import { checkConnection } from '#lib/jfusion/uat/check-connection.ts';
import { type Line, openLine } from '#lib/jfusion/uat/line.ts';
import type { IsianUat, Pertanyaan, Temuan } from '#lib/jfusion/uat/ports.ts';
import { runUat } from '#lib/jfusion/uat/run-uat.ts';
import { openIsian } from '#lib/koneksi/uji/isian-uji.ts';
import { describeError, log } from '#lib/log.ts';
import type { Prisma } from '#prisma/client.ts';
import { holdsLease } from './lease.ts';
import { BERHENTI, PEMESAN_PERGI, portsOf, stillOrdered, TestEnded } from './run-test-ports.ts';
import { deadlines, type Koneksi, settingsOf } from './settings.ts';

type Uji = Prisma.ujiGetPayload<object>;

interface Ending {
  readonly gagal: boolean;
  readonly keterangan: string;
  readonly temuan?: readonly Temuan[];
  readonly pertanyaan?: readonly Pertanyaan[];
}

/** Runs the waiting test, if there is one, under the lease's fencing token; true where there was. @throws where the database is away */
export async function runTest(token: bigint, signal: AbortSignal): Promise<boolean> {
  const uji = await takeTest(token);
  if (!uji) return false;
  log.info({ uji: uji.id, jenis: uji.jenis }, 'test begins');
  const ending = await conduct(uji, token, signal);
  if (ending) await finish(uji, token, ending);
  log.info({ uji: uji.id }, 'test ended');
  return true;
}

async function takeTest(token: bigint): Promise<Uji | null> {
  if ((await db().uji.count({ where: { status: 'menunggu' } })) === 0) return null;
  return transaction(async (tx) => {
    if (!(await holdsLease(tx, token))) return null;
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM uji WHERE status = 'menunggu' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!found) return null;
    return tx.uji.update({ where: { id: found.id }, data: { status: 'berjalan', mulai: new Date(), token_pagar: token } });
  });
}

/** How it ended; null where somebody stopped it, or another worker holds the line now. */
async function conduct(uji: Uji, token: bigint, signal: AbortSignal): Promise<Ending | null> {
  let line: Line | null = null;
  try {
    const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    if (koneksi.base_url !== uji.base_url || koneksi.kunci.sidik !== uji.kunci_sidik)
      return { gagal: true, keterangan: 'Alamat atau kunci koneksi berubah sejak pengujian dipesan; pesan lagi.' };
    const pemesan = await readActor(db(), uji.dibuat_oleh);
    if (!pemesan || !(await stillOrdered(db(), pemesan.id))) return { gagal: true, keterangan: PEMESAN_PERGI };
    line = lineOf(koneksi);
    const options = { line, profile: parseProfile(uji.profil), environment: uji.lingkungan, isian: await isianOf(uji, koneksi, pemesan) };
    const ports = portsOf(uji, token, signal);
    if (uji.jenis === 'koneksi') {
      const { keterangan } = await checkConnection({ ...options, ports, reachMs: interval('deadlineToken') });
      return signal.aborted ? { gagal: true, keterangan: BERHENTI } : { gagal: false, keterangan };
    }
    const { berhenti, ...result } = await runUat({ ...options, ports });
    // A call that our own end cut off says nothing about the counterpart.
    return { gagal: berhenti, ...result, ...(berhenti && signal.aborted ? { keterangan: BERHENTI } : {}) };
  } catch (error) {
    if (error instanceof TestEnded) return error.keterangan === null ? null : { gagal: true, keterangan: error.keterangan };
    if (error instanceof KeyError) return { gagal: true, keterangan: error.message };
    log.error({ uji: uji.id, galat: describeError(error) }, 'test failed');
    const keterangan = error instanceof TypeError && !line ? 'Alamat J-FUSION tidak dapat dibaca; perbaiki di pengaturan.' : GANGGUAN;
    return { gagal: true, keterangan };
  } finally {
    line?.close();
  }
}

const GANGGUAN = 'Terjadi gangguan di portal saat menguji. Hubungi pengelola sistem, lalu pesan lagi.';

function lineOf(row: Koneksi): Line {
  return openLine({ connection: settingsOf(row), transport: createTransport(), deadlines: deadlines(), now: Date.now });
}

/** What the person gave; for the connection test, and for a UAT in production, a certificate of their own branches beside it: read only. */
async function isianOf(uji: Uji, koneksi: Koneksi, pemesan: Actor): Promise<IsianUat> {
  const given = uji.isian ? openIsian(uji.isian) : { kodeBank: koneksi.kode_bank, kodeUker: '', lama: null, ulang: false };
  const readsOnly = uji.jenis === 'koneksi' || uji.lingkungan === 'produksi';
  const own = readsOnly && !given.lama ? await fromBook(pemesan) : null;
  return { ...given, lama: given.lama ?? own, idDdBank: koneksi.id_dd_bank };
}

async function fromBook({ cabangIds }: Actor): Promise<IsianUat['lama']> {
  const row = await db().penjaminan.findFirst({
    where: { no_sertifikat: { not: null }, pengajuan_id: { not: null }, cabang_id: { in: [...cabangIds] } },
    orderBy: { id: 'desc' },
    select: { nomor_aplikasi: true, no_rekening: true, no_sertifikat: true },
  });
  return row?.no_sertifikat && row.no_sertifikat.length <= 50
    ? { nomorAplikasi: row.nomor_aplikasi, noRekening: row.no_rekening, noSertifikat: row.no_sertifikat }
    : null;
}

async function finish(uji: Uji, token: bigint, { gagal, keterangan, temuan, pertanyaan = [] }: Ending): Promise<void> {
  const asks = !gagal && pertanyaan.length > 0;
  await transaction(async (tx) => {
    const { count } = await tx.uji.updateMany({
      where: { id: uji.id, status: 'berjalan', token_pagar: token },
      data: {
        status: gagal ? 'gagal' : asks ? 'bertanya' : 'selesai',
        selesai: asks ? null : new Date(),
        keterangan: keterangan.slice(0, 500),
        ...(temuan ? { temuan: temuan as unknown as Prisma.InputJsonValue } : {}),
      },
    });
    if (count !== 1 || !asks) return;
    await tx.pertanyaan_uji.createMany({
      data: pertanyaan.map((row, at) => ({
        uji_id: uji.id,
        urutan: at + 1,
        sakelar: row.sakelar,
        pertanyaan: row.pertanyaan.slice(0, 500),
        pilihan: row.pilihan as unknown as Prisma.InputJsonValue,
        usul: row.usul as Prisma.InputJsonValue,
      })),
    });
  });
}
