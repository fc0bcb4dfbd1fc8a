import { transaction } from '#lib/db.ts';
import { describeError, log } from '#lib/log.ts';
import { WORKER_LOST } from './recover.ts';
import { runTest } from './run-test.ts';

/** The place beside the lanes where a test of the connection runs, one at a time. */
export interface TestSlot {
  /** Begins the waiting test, if the place is free and there is one. */
  fill(): void;
  /** Ends the test under way: its call is completed or becomes unknown, the test is told to have failed. */
  end(): Promise<void>;
}

/**
 * Takes up what an earlier holder left, then runs what waits.
 * @param token fencing token of the lease
 * @param onEnd called when a test has ended
 */
export function testSlot(token: bigint, onEnd: () => void): TestSlot {
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  let tidy = false;
  const work = async (): Promise<void> => {
    // Not only at the beginning: a test whose ending could not be written down is taken up too.
    if (!tidy) await recoverTests(token);
    tidy = true;
    if (await runTest(token, stop.signal)) onEnd();
  };
  return {
    fill: () => {
      if (running || stop.signal.aborted) return;
      running = work()
        .catch((error: unknown) => {
          tidy = false;
          log.error({ galat: describeError(error) }, 'test');
        })
        .finally(() => {
          running = null;
        });
    },
    end: async () => {
      stop.abort();
      await running;
    },
  };
}

/** Takes up a test that nobody runs any more: it has failed, its open call is unknown, nothing is run again. */
function recoverTests(token: bigint): Promise<void> {
  return transaction(async (tx) => {
    const left = await tx.uji.findMany({ where: { status: 'berjalan', token_pagar: { lte: token } }, select: { id: true } });
    for (const { id } of left) {
      await tx.percobaan_uji.updateMany({
        where: { uji_id: id, selesai: null },
        data: {
          selesai: new Date(),
          hasil: 'belum_pasti',
          alasan: WORKER_LOST,
          keterangan: 'Portal terhenti sesudah mengirim dan sebelum mencatat jawaban; jawabannya tidak diketahui.',
        },
      });
      const keterangan = 'Portal terhenti di tengah pengujian. Yang sudah ditemukan tetap tersimpan; pesan lagi untuk melanjutkan.';
      await tx.uji.updateMany({ where: { id, status: 'berjalan' }, data: { status: 'gagal', selesai: new Date(), keterangan } });
    }
  });
}
