import type { Actor } from '#lib/auth/actor.ts';
import { lockName, type Tx } from '#lib/db.ts';
import type { Payload } from '#lib/jfusion/contract/endpoints.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { kolomKlaim } from './schema.ts';

/** A claim in the contract's words; what was left empty goes nowhere. */
export function payloadRequestKlaim(isian: Readonly<Partial<Record<string, string>>>): Payload<'requestKlaim'> {
  return Object.fromEntries(kolomKlaim.map(({ name }) => [name, isian[name] ?? null])) as unknown as Payload<'requestKlaim'>;
}

/** Claims and documents of one account are filed one after the other: an upload names the account alone. */
export function antreRekening(tx: Tx, noRekening: string): Promise<void> {
  return lockName(tx, `klaim:${noRekening}`);
}

interface Bertanya {
  readonly id: string;
  readonly cabang_id: string;
  readonly no_spk: string;
  readonly no_rekening: string;
  readonly nomor_aplikasi: string;
}

/**
 * Asks the guarantor how a claim stands; what nobody waits for at a screen goes in the batch lane. `memastikanId`: the letter whose
 * unknown outcome the answer is to settle.
 */
export function suratInquiryKlaim(
  tx: Tx,
  actor: Actor,
  klaim: Bertanya,
  tujuan: 'layar' | 'jadwal' | 'rekonsiliasi',
  memastikanId: string | null = null,
): Promise<{ id: string }> {
  return fileLetter(tx, actor, {
    operasi: 'inquiryKlaim',
    payload: { no_spk: klaim.no_spk, no_rekening_pinjaman: klaim.no_rekening },
    objek: { jenis: 'klaim', id: klaim.id },
    cabangId: klaim.cabang_id,
    tujuan,
    ...(tujuan === 'layar' ? {} : { jalur: 'batch' }),
    tentang: { noRekening: klaim.no_rekening, nomorAplikasi: klaim.nomor_aplikasi },
    memastikanId,
  });
}
