import { type Actor, may } from '#lib/auth/actor.ts';
import { unreadNotices } from '#lib/pemberitahuan/queries.ts';
import { type LineTrouble, lineTrouble } from '#lib/pengiriman/line-trouble.ts';
import { oldestUnknown } from '#lib/pengiriman/oldest-unknown.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/** What every page keeps telling, whatever else it shows: the state of the line and how many notices are new. Times as they read. */
export interface Pulse {
  /** when the server began to read it, ms: what moved later is not in it */
  readonly dibaca: number;
  /** for who may see the letters that wait; `lagiDalam`: ms until it may end by itself, told by no news */
  readonly jalur:
    | (Pick<LineTrouble, 'sebab' | 'judul' | 'kalimat' | 'menunggu'> & { readonly sejak: string; readonly lagiDalam: number | null })
    | null;
  /** unread notices; 100 stands for "100 or more" */
  readonly baru: number;
  /** for who settles unknown outcomes: how many there are, and in how many ms the oldest is late (0: it is) */
  readonly belumPasti: { readonly jumlah: number; readonly telatDalam: number } | null;
}

/** Reads the pulse for one person: at first by the layout, afterwards by /api/keadaan whenever something of theirs moved. */
export async function readPulse(actor: Actor): Promise<Pulse> {
  const dibaca = Date.now();
  const [trouble, baru, unknown] = await Promise.all([
    may(actor, 'pengiriman.lihat') ? lineTrouble(actor) : null,
    unreadNotices(actor),
    may(actor, 'pengiriman.putuskan') ? oldestUnknown(actor) : null,
  ]);
  return {
    dibaca,
    jalur: trouble && told(trouble, dibaca),
    baru,
    belumPasti: unknown && { jumlah: unknown.jumlah, telatDalam: unknown.telatDalam },
  };
}

function told({ sebab, judul, kalimat, menunggu, sejak, sampai }: LineTrouble, now: number): Pulse['jalur'] {
  return { sebab, judul, kalimat, menunggu, sejak: formatWaktu(sejak), lagiDalam: sampai && Math.max(0, sampai.getTime() - now) };
}
