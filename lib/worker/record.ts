import { createHash } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { answererOf } from '#lib/auth/letter-answerer.ts';
import { db, lockName, type Tx, transaction } from '#lib/db.ts';
import { interval, retryDelay } from '#lib/intervals.ts';
import type { Exchange } from '#lib/jfusion/client.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { seal } from '#lib/seal.ts';
import type { Claimed, LetterRow } from './claim.ts';
import { onDelivered } from './on-delivered.ts';
import { WORKER_LOST } from './recover.ts';
import { tellLetter } from './tell-letter.ts';

/** A read that found no sure answer is asked again this many times, then let go. */
const MAX_READ_TRIES = 5;
/** A pause without an end of its own. */
const UNTIL_A_PERSON = new Date('9999-12-31T00:00:00Z');

/** Any row of `onDelivered`: the endpoint table guarantees that a letter's answer is its operation's own. */
type Apply = (tx: Tx, pembuat: Actor | null, surat: LetterRow, jawaban: never) => Promise<void>;

type Next = { status: StatusPengiriman; coba_lagi_pada?: Date | null; selesai_pada?: Date | null };

/**
 * Writes down what became of an attempt and what follows from it, all in one transaction; a second call for the same attempt
 * changes nothing. An answer that comes after another worker took the letter up as lost is kept too, and an acceptance booked.
 */
export async function recordExchange(claimed: Claimed, exchange: Exchange): Promise<void> {
  const attempt = await db().percobaan.findUniqueOrThrow({ where: { id: claimed.percobaanId } });
  const late = attempt.alasan === WORKER_LOST;
  if (attempt.selesai && !late) return;
  try {
    await transaction(async (tx) => {
      const next = late ? lateState(claimed.row, exchange) : nextState(claimed.row, exchange, await echoes(tx, claimed, exchange));
      await write(tx, claimed, exchange, next, late);
    });
  } catch (error) {
    // The answer is there but could not be booked: never lose it, never call it done.
    log.error({ surat: claimed.row.id, galat: describeError(error) }, 'answer could not be booked');
    const keterangan = 'Jawaban Jamkrindo diterima tetapi tidak dapat dibukukan. Hubungi pengelola sistem; tidak ada yang dikirim ulang.';
    await transaction((tx) =>
      write(tx, claimed, { ...exchange, outcome: 'belum_pasti', answer: null, keterangan }, heldBack(claimed.row), late),
    );
  }
}

/** Whether a refusal may be the echo of our own success: an earlier attempt of the same letter ended unknown. */
async function echoes(tx: Tx, claimed: Claimed, exchange: Exchange): Promise<boolean> {
  if (exchange.outcome !== 'ditolak' || !claimed.row.efek) return false;
  const earlier = await tx.percobaan.findFirst({ where: { pengiriman_id: claimed.row.id, hasil: 'belum_pasti' } });
  return earlier !== null;
}

function heldBack(row: LetterRow): Next {
  return row.efek ? { status: 'belum_pasti' } : { status: 'dibatalkan', selesai_pada: new Date() };
}

/** Nothing but an acceptance moves a letter that was taken up as unknown; a read was asked again meanwhile. */
function lateState(row: LetterRow, exchange: Exchange): Next {
  return row.efek && exchange.outcome === 'berhasil' ? { status: 'berhasil', selesai_pada: new Date() } : { status: 'belum_pasti' };
}

function nextState(row: LetterRow, exchange: Exchange, echo: boolean): Next {
  const now = Date.now();
  const after = (ms: number) => new Date(now + ms);
  switch (exchange.outcome) {
    case 'berhasil':
      return { status: 'berhasil', selesai_pada: new Date(now) };
    case 'ditolak':
      return echo ? { status: 'belum_pasti' } : { status: 'ditolak', selesai_pada: new Date(now) };
    case 'belum_terkirim':
      return { status: 'belum_terkirim', coba_lagi_pada: after(retryDelay(row.percobaan_ke)) };
    case 'tertahan':
      return { status: 'tertahan', coba_lagi_pada: exchange.scope === 'surat' ? null : after(pauseLength(row, exchange)) };
    case 'belum_pasti':
      if (row.efek) return { status: 'belum_pasti' };
      if (row.percobaan_ke >= MAX_READ_TRIES) return { status: 'dibatalkan', selesai_pada: new Date(now) };
      return { status: 'belum_terkirim', coba_lagi_pada: after(retryDelay(row.percobaan_ke)) };
  }
}

/** Retry-After obeyed within our limits; without one, twice as long with every try. */
function pauseLength(row: LetterRow, exchange: Exchange): number {
  const wanted = exchange.retryAfterMs ?? interval('pauseMin') * 2 ** Math.min(row.percobaan_ke - 1, 10);
  return Math.min(Math.max(wanted, interval('pauseMin')), interval('pauseMax'));
}

async function write(tx: Tx, { row, percobaanId }: Claimed, exchange: Exchange, next: Next, late: boolean): Promise<void> {
  const raw = exchange.raw.length > 0 ? exchange.raw : null;
  await tx.percobaan.update({
    where: { id: percobaanId },
    data: {
      selesai: new Date(),
      hasil: exchange.outcome,
      http_status: exchange.httpStatus,
      tipe_isi: exchange.contentType?.slice(0, 120) ?? null,
      jawaban: raw && seal(raw, 'percobaan.jawaban'),
      jawaban_sha256: raw && createHash('sha256').update(raw).digest('hex'),
      byte_terkirim: exchange.bytesSent,
      byte_diterima: exchange.bytesReceived,
      alasan: exchange.reason.slice(0, 80),
      keterangan: exchange.keterangan.slice(0, 500),
    },
  });
  const { count } = await tx.pengiriman.updateMany({
    where: { id: row.id, status: late ? 'belum_pasti' : 'dikirim', percobaan_ke: row.percobaan_ke },
    data: {
      ...next,
      keterangan: exchange.keterangan.slice(0, 500),
      pesan: exchange.message ? seal(exchange.message, 'pengiriman.pesan') : null,
    },
  });
  if (count !== 1 && late) return;
  if (count !== 1) throw new Error('the letter moved on while its answer was under way');
  if (exchange.outcome === 'tertahan') await pause(tx, row, exchange, next);
  if (exchange.outcome === 'berhasil') await noteSuccess(tx, row, exchange);
  if (next.status === 'berhasil' && exchange.answer) {
    const { actor } = await answererOf(tx, row, operationPermission[row.operasi as Operasi]);
    const apply = onDelivered[row.operasi as Operasi] as Apply;
    await apply(tx, actor, row, exchange.answer as never);
  }
  if (!late) await tellLetter(tx, row, next);
}

/** When an operation last succeeded, for the connection page. */
async function noteSuccess(tx: Tx, row: LetterRow, { durationMs }: Exchange): Promise<void> {
  const isi = { berhasil_pada: new Date(), milidetik: durationMs, pengiriman_id: row.id };
  await tx.keadaan_operasi.upsert({ where: { operasi: row.operasi }, create: { operasi: row.operasi, ...isi }, update: isi });
}

/**
 * What a refused connection holds up besides its own letter (contract section 2): the whole line for a while; or, once a second
 * letter of the same operation is held too, that operation until a person lets one go.
 */
async function pause(tx: Tx, row: LetterRow, exchange: Exchange, next: Next): Promise<void> {
  // Two held side by side must see each other.
  if (exchange.scope === 'surat') await lockName(tx, `tahan:${row.operasi}`);
  const refused = { percobaan: { some: { hasil: 'tertahan' as const } } };
  const others = { operasi: row.operasi, status: 'tertahan' as const, coba_lagi_pada: null, id: { not: row.id }, ...refused };
  if (exchange.scope === 'surat' && (await tx.pengiriman.count({ where: others })) === 0) return;
  const lingkup = exchange.scope === 'jalur' ? 'jalur' : `operasi:${row.operasi}`;
  const isi = { sampai: next.coba_lagi_pada ?? UNTIL_A_PERSON, alasan: exchange.keterangan.slice(0, 500) };
  await tx.jeda_jalur.upsert({ where: { lingkup }, create: { lingkup, ...isi }, update: isi });
}
