import { db, transaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { interval, retryDelay } from '#lib/intervals.ts';
import { describeError, log } from '#lib/log.ts';
import { unsealText } from '#lib/seal.ts';
import { BODY_PURPOSE, mailIsSet, RECIPIENT_PURPOSE } from '#lib/surel/queue-mail.ts';
import { type Delivery, deliverMail, type Outgoing } from './mail-transport.ts';

type Claimed = Outgoing & { readonly percobaan: number };
interface Row {
  id: string;
  kepada: Uint8Array;
  perihal: string;
  isi: Uint8Array;
  percobaan: number;
}

const ucapan: Record<Exclude<Delivery, 'gagal'>, string> = {
  terkirim: 'Diterima server surel',
  ditolak: 'Server surel menolak alamat penerima',
};

/**
 * Sends what mail is due, one at a time, until none is left or `signal` says stop. A try is written down before its socket is
 * opened; what left or will never leave loses what it said.
 */
export async function sendDueMail(signal: AbortSignal): Promise<void> {
  await dropExpired(new Date());
  while (!signal.aborted) {
    const mail = await claim(new Date());
    if (!mail) return;
    const { hasil, kode } = await deliverMail(mail);
    if (hasil === 'gagal') {
      log.warn({ surel: mail.id, percobaan: mail.percobaan, kode }, 'mail not sent');
      const coba_lagi_pada = new Date(Date.now() + retryDelay(mail.percobaan));
      const keterangan = `Belum terkirim${kode ? ` (${kode})` : ''}`;
      await db().surel.update({ where: { id: mail.id }, data: { coba_lagi_pada, keterangan } });
    } else await end(mail.id, ucapan[hasil]);
    if (hasil === 'ditolak') log.warn({ surel: mail.id, kode }, 'mail refused');
  }
}

/** A place beside the lanes where mail is sent, so that a slow mail server holds up no letter. */
export function mailSlot(): { fill(): void; end(): Promise<void> } {
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  return {
    fill: () => {
      if (running || stop.signal.aborted || !mailIsSet()) return;
      running = sendDueMail(stop.signal)
        .catch((error: unknown) => log.error({ galat: describeError(error) }, 'mail'))
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

/** Takes the next mail, for longer than an exchange can take: in case nobody comes back to tell how it ended, it is tried again then. */
function claim(now: Date): Promise<Claimed | null> {
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT id, kepada, perihal, isi, percobaan FROM surel
      WHERE selesai_pada IS NULL AND isi IS NOT NULL AND coba_lagi_pada <= ${now} AND berlaku_sampai > ${now}
      ORDER BY coba_lagi_pada LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!row) return null;
    const percobaan = row.percobaan + 1;
    await tx.surel.update({ where: { id: row.id }, data: { percobaan, coba_lagi_pada: new Date(now.getTime() + interval('mailClaim')) } });
    const { id, perihal } = row;
    return { id, perihal, percobaan, kepada: unsealText(row.kepada, RECIPIENT_PURPOSE), isi: unsealText(row.isi, BODY_PURPOSE) };
  });
}

async function end(id: string, keterangan: string): Promise<void> {
  await db().surel.update({ where: { id }, data: { selesai_pada: new Date(), coba_lagi_pada: null, isi: null, keterangan } });
}

async function dropExpired(now: Date): Promise<void> {
  const { count } = await db().surel.updateMany({
    where: { selesai_pada: null, berlaku_sampai: { lte: now } },
    data: { selesai_pada: now, coba_lagi_pada: null, isi: null, keterangan: 'Tidak terkirim sampai habis masa berlakunya' },
  });
  if (count > 0) log.warn({ jumlah: count, server: new URL(env().SMTP_URL ?? 'smtp://-').hostname }, 'mail given up');
}
