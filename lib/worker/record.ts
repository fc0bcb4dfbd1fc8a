import { createHash } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { answererOf } from '#lib/auth/letter-answerer.ts';
import { databaseNow, db, isPassing, lockName, type Tx, transaction } from '#lib/db.ts';
import type { Exchange } from '#lib/jfusion/client.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { UNTIL_A_PERSON } from '#lib/pengiriman/line-pauses.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import { seal } from '#lib/seal.ts';
import { noteLine } from './breaker.ts';
import type { Claimed, LetterRow } from './claim.ts';
import { countRefusals } from './count-refusals.ts';
import { type Crash, steady } from './crash-points.ts';
import { type Before, heldBack, lateState, mayHaveArrived, type Next, nextState } from './next-state.ts';
import { onDelivered } from './on-delivered.ts';
import { planUnknown } from './plan-unknown.ts';
import { WORKER_LOST } from './recover.ts';
import { tellLetter, tellTooLate } from './tell-letter.ts';

/** Any row of `onDelivered`: the endpoint table guarantees that a letter's answer is its operation's own. */
type Apply = (tx: Tx, pembuat: Actor | null, surat: LetterRow, jawaban: never) => Promise<void>;

/**
 * Writes down what became of an attempt and what follows from it, all in one transaction; a second call for the same attempt
 * changes nothing. @throws where the database cannot take it now: call again. An answer that comes after another worker took the letter up as lost is kept too, and an acceptance booked.
 */
export async function recordExchange(claimed: Claimed, exchange: Exchange, crash: Crash = steady): Promise<void> {
  const attempt = await db().percobaan.findUniqueOrThrow({ where: { id: claimed.percobaanId } });
  const late = attempt.alasan === WORKER_LOST;
  if (attempt.selesai && !late) return;
  try {
    await transaction(async (tx) => {
      const next = late ? lateState(claimed.row, exchange) : nextState(claimed.row, exchange, await knownBefore(tx, claimed.row, exchange));
      await write(tx, claimed, exchange, next, late);
      await crash('recording', claimed.row);
    });
  } catch (error) {
    // A database that is away, full or busy is asked again with the same answer.
    if (isPassing(error)) throw error;
    // The answer is there but could not be booked: never lose it, never call it done.
    log.error({ surat: claimed.row.id, galat: describeError(error) }, 'answer could not be booked');
    const keterangan = 'Jawaban Jamkrindo diterima tetapi tidak dapat dibukukan. Hubungi pengelola sistem; tidak ada yang dikirim ulang.';
    await transaction((tx) =>
      write(tx, claimed, { ...exchange, outcome: 'belum_pasti', answer: null, keterangan }, heldBack(claimed.row), late),
    );
  }
}

/** Asks the book only for what this outcome hangs on: an acceptance on neither. */
async function knownBefore(tx: Tx, row: LetterRow, { outcome }: Exchange): Promise<Before> {
  const now = await databaseNow(tx);
  if (outcome === 'berhasil') return { now, arrived: false, plan: null };
  if (outcome === 'belum_pasti') return { now, arrived: false, plan: row.efek ? await planUnknown(tx, row, now) : null };
  return { now, arrived: await mayHaveArrived(tx, row), plan: null };
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
    where: { id: row.id, ...(late ? { status: 'belum_pasti' } : { status: 'dikirim', percobaan_ke: row.percobaan_ke }) },
    data: {
      ...next,
      keterangan: exchange.keterangan.slice(0, 500),
      pesan: exchange.message ? seal(exchange.message, 'pengiriman.pesan') : null,
    },
  });
  if (count !== 1 && late) return exchange.outcome === 'berhasil' ? tellTooLate(tx, row.id) : undefined;
  if (count !== 1) throw new Error('the letter moved on while its answer was under way');
  await noteLine(tx, exchange, row.efek && exchange.outcome === 'belum_pasti');
  await countRefusals(tx, row, next);
  if (exchange.outcome === 'tertahan') await pause(tx, row, exchange, next);
  if (exchange.outcome === 'berhasil' || exchange.outcome === 'ditolak') await tx.jeda_jalur.deleteMany({ where: { lingkup: 'jalur' } });
  if (next.status === 'berhasil' && exchange.answer) {
    const { actor } = await answererOf(tx, row, operationPermission[row.operasi as Operasi]);
    const apply = onDelivered[row.operasi as Operasi] as Apply;
    await apply(tx, actor, row, exchange.answer as never);
  }
  if (!late) await tellLetter(tx, row, next);
  // Last: its row is everybody's, and held until the commit it would make the answers of a batch wait for each other.
  if (exchange.outcome === 'berhasil') await noteSuccess(tx, row, exchange);
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
  const isi = { sampai: next.coba_lagi_pada ?? next.pastikan_pada ?? UNTIL_A_PERSON, alasan: exchange.keterangan.slice(0, 500) };
  await tx.jeda_jalur.upsert({ where: { lingkup }, create: { lingkup, ...isi }, update: isi });
}
