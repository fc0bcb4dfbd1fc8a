import type { Tx } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { seal } from '#lib/seal.ts';

/** A mail in plain text; not sent any more once `berlakuSampai` has passed. */
export interface Surel {
  readonly perihal: string;
  readonly isi: string;
  readonly berlakuSampai: Date;
}

/** The seal's purposes of a mail's recipient and of what it says. */
export const RECIPIENT_PURPOSE = 'surel.kepada';
export const BODY_PURPOSE = 'surel.isi';

/** Whether this installation sends mail at all. */
export function mailIsSet(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Puts a mail on its way in the transaction of what it speaks of; the worker sends it. Nothing where no mail is sent or there is no address. */
export async function queueMail(tx: Tx, kepada: string | null, { perihal, isi, berlakuSampai }: Surel): Promise<boolean> {
  if (!mailIsSet() || !kepada) return false;
  await tx.surel.create({
    data: { kepada: seal(kepada, RECIPIENT_PURPOSE), perihal, isi: seal(isi, BODY_PURPOSE), berlaku_sampai: berlakuSampai },
  });
  return true;
}
