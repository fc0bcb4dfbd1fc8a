import type { Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { queueMail } from '#lib/surel/queue-mail.ts';
import { surelKabarAkun } from '#lib/surel/words.ts';

/** Tells a person by mail, where that can be, what became of their account; one whole sentence. */
export async function notifyByMail(tx: Tx, penggunaId: string, kalimat: string, now: Date = new Date()): Promise<void> {
  const { nama, email } = await tx.pengguna.findUniqueOrThrow({ where: { id: penggunaId }, select: { nama: true, email: true } });
  await queueMail(tx, email, surelKabarAkun(nama, kalimat, new Date(now.getTime() + interval('mailNotice'))));
}
