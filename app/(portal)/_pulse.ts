import { type Actor, may } from '#lib/auth/actor.ts';
import { unreadNotices } from '#lib/pemberitahuan/queries.ts';
import { lineTrouble } from '#lib/pengiriman/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/** What every page keeps telling, whatever else it shows: the state of the line and how many notices are new. Times as they read. */
export interface Pulse {
  /** when the server began to read it, ms: what moved later is not in it */
  readonly dibaca: number;
  /** for who may see the letters that wait */
  readonly jalur: { readonly sejak: string; readonly menunggu: number; readonly kalimat: string } | null;
  /** unread notices; 100 stands for "100 or more" */
  readonly baru: number;
}

/** Reads the pulse for one person: at first by the layout, afterwards by /api/keadaan whenever something of theirs moved. */
export async function readPulse(actor: Actor): Promise<Pulse> {
  const dibaca = Date.now();
  const [trouble, baru] = await Promise.all([may(actor, 'pengiriman.lihat') ? lineTrouble(actor) : null, unreadNotices(actor)]);
  return { dibaca, jalur: trouble && { ...trouble, sejak: formatWaktu(trouble.sejak) }, baru };
}
