import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { may } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { db, type Tx, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { Ports } from '#lib/jfusion/uat/ports.ts';
import { seal } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';
import { holdsLease } from './lease.ts';

/** The test is over before its last call; `keterangan` null: somebody else has written down why. */
export class TestEnded extends Error {
  override readonly name = 'TestEnded';
  readonly keterangan: string | null;
  constructor(keterangan: string | null) {
    super('the test has ended');
    this.keterangan = keterangan;
  }
}

/** Why a test ended that was under way when the portal was stopped. */
export const BERHENTI = 'Portal dihentikan di tengah pengujian; pesan lagi.';

/** Why a test ended whose orderer is suspended, or may no longer change the connection. */
export const PEMESAN_PERGI = 'Yang memesan pengujian ini tidak lagi aktif atau tidak lagi berwenang; yang berwenang dapat memesannya lagi.';

/** Whether who ordered a test, read afresh, may still do so. */
export async function stillOrdered(tx: Tx, penggunaId: string): Promise<boolean> {
  const actor = await readActor(tx, penggunaId);
  return actor !== null && may(actor, 'koneksi.ubah');
}

interface Ordered {
  readonly id: string;
  readonly dibuat_oleh: string;
}

/**
 * A test's calls as rows of `percobaan_uji`, each committed before its socket opens while the lease is held, nobody stopped the test,
 * and who ordered it may still do so.
 */
export function portsOf({ id: ujiId, dibuat_oleh }: Ordered, token: bigint, signal: AbortSignal): Ports {
  let ke = 0;
  return {
    signal,
    now: Date.now,
    pause: async (wanted) => {
      const ms = Math.min(Math.max(wanted ?? interval('askAgain'), interval('pauseMin')), interval('pauseMax'));
      const until = Date.now() + ms;
      while (Date.now() < until && !signal.aborted && (await stillOrdered(db(), dibuat_oleh)))
        await delay(Math.min(until - Date.now(), interval('streamCheck')), undefined, { signal }).catch(() => undefined);
    },
    begin: async (before) => {
      if (signal.aborted) throw new TestEnded(BERHENTI);
      const { id } = await transaction(async (tx) => {
        if (!(await holdsLease(tx, token))) throw new TestEnded(null);
        const [open] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM uji WHERE id = ${ujiId}::uuid AND status = 'berjalan' FOR SHARE`;
        if (!open) throw new TestEnded(null);
        if (!(await stillOrdered(tx, dibuat_oleh))) throw new TestEnded(PEMESAN_PERGI);
        ke += 1;
        return tx.percobaan_uji.create({
          select: { id: true },
          data: {
            uji_id: ujiId,
            ke,
            tahap: before.tahap,
            sakelar: before.sakelar as Prisma.InputJsonValue,
            metode: before.metode,
            target: before.target?.slice(0, 2000) ?? null,
            isi: before.isi && seal(before.isi, 'percobaan_uji.isi'),
            isi_sha256: before.isi && sha256(before.isi),
            tanda_tangan: before.tandaTangan,
            kunci_sidik: before.kunciSidik,
          },
        });
      });
      return {
        ke,
        finish: async (after) => {
          const jawaban = after.jawaban && after.jawaban.length > 0 ? after.jawaban : null;
          await db().percobaan_uji.updateMany({
            where: { id, selesai: null },
            data: {
              selesai: new Date(),
              hasil: after.hasil,
              lolos: after.lolos,
              http_status: after.httpStatus,
              jawaban: jawaban && seal(jawaban, 'percobaan_uji.jawaban'),
              jawaban_sha256: jawaban && sha256(jawaban),
              alasan: after.alasan?.slice(0, 80) ?? null,
              keterangan: after.keterangan.slice(0, 500),
            },
          });
        },
      };
    },
    progress: async (temuan) => {
      await db().uji.updateMany({
        where: { id: ujiId, status: 'berjalan' },
        data: { temuan: temuan as unknown as Prisma.InputJsonValue },
      });
    },
  };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
