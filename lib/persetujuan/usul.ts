import { createHash } from 'node:crypto';
import type { Tx } from '#lib/db.ts';
import { type Operasi, operasi as semuaOperasi } from '#lib/jfusion/contract/endpoints.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import type { Mode } from './default-policy.ts';
import { type Kebijakan, policyOf } from './policy.ts';

/** A change of the rules: the policy of an operation, or the limit of a person (`operasi` '*': for every operation; `batas` null: no limit). */
export type Aturan =
  | { readonly jenis: 'kebijakan'; readonly operasi: string; readonly mode: Mode; readonly batas: string | null }
  | { readonly jenis: 'batas'; readonly penggunaId: string; readonly operasi: string; readonly batas: string | null };

/** What a rule is about: one pending proposal each. */
export function objekAturan(aturan: Aturan): { jenis: string; id: string } {
  if (aturan.jenis === 'kebijakan') return { jenis: 'aturan', id: aturan.operasi };
  return { jenis: 'batas', id: `${aturan.penggunaId}:${aturan.operasi}` };
}

/** What a consent is bound to: every value of the proposal. Amounts with two decimals. */
export function sidikAturan(aturan: Aturan): string {
  const parts =
    aturan.jenis === 'kebijakan' ? [aturan.operasi, aturan.mode, aturan.batas] : [aturan.penggunaId, aturan.operasi, aturan.batas];
  return createHash('sha256')
    .update(JSON.stringify([aturan.jenis, ...parts]))
    .digest('hex');
}

/** A proposal's row as the rule it proposes. */
export function aturanDari(row: {
  readonly operasi: string;
  readonly pengguna_id: string | null;
  readonly mode: Mode | null;
  readonly batas: { toFixed(places: number): string } | null;
}): Aturan {
  const batas = row.batas?.toFixed(2) ?? null;
  if (row.pengguna_id !== null) return { jenis: 'batas', penggunaId: row.pengguna_id, operasi: row.operasi, batas };
  if (row.mode === null) throw new Error('a proposal is neither a policy nor a limit');
  return { jenis: 'kebijakan', operasi: row.operasi, mode: row.mode, batas };
}

/** The limit of a person that stands in the book, rupiah as a decimal string; null where there is none for this operation. */
export async function batasTercatat(tx: Tx, penggunaId: string, operasi: string): Promise<string | null> {
  const row = await tx.batas_persetujuan.findUnique({ where: { pengguna_id_operasi: { pengguna_id: penggunaId, operasi } } });
  return row?.batas.toFixed(2) ?? null;
}

/** A rule as it stands now and as it would be, in words; `melonggarkan` where fewer things would be checked, or by more people. */
export interface Perubahan {
  readonly sekarang: string;
  readonly menjadi: string;
  readonly melonggarkan: boolean;
}

/** What a rule would change. @throws where the operation is none */
export async function perubahan(tx: Tx, aturan: Aturan): Promise<Perubahan> {
  if (aturan.jenis === 'batas') {
    const sekarang = await batasTercatat(tx, aturan.penggunaId, aturan.operasi);
    return { sekarang: kataBatas(sekarang), menjadi: kataBatas(aturan.batas), melonggarkan: higher(aturan.batas, sekarang) };
  }
  const sekarang = await policyOf(tx, operasiDari(aturan.operasi));
  const melonggarkan = threshold(aturan) !== threshold(sekarang) && higher(threshold(aturan), threshold(sekarang));
  return { sekarang: kataKebijakan(sekarang), menjadi: kataKebijakan(aturan), melonggarkan };
}

/** `selalu`, `di atas Rp …`, `tidak perlu persetujuan`: how a policy reads. */
export function kataKebijakan({ mode, batas }: Kebijakan): string {
  if (mode === 'di_atas') return `di atas ${formatRupiah(batas)}`;
  return mode === 'selalu' ? 'selalu perlu persetujuan' : 'tidak perlu persetujuan';
}

/** `sampai Rp …` or `tanpa batas`. */
export function kataBatas(batas: string | null): string {
  return batas === null ? 'tanpa batas' : `sampai ${formatRupiah(batas)}`;
}

/** `Request klaim`, or `semua surat` for '*'. */
export function kataOperasi(operasi: string): string {
  return operasi === '*' ? 'semua surat' : labelOperasi(operasi);
}

function operasiDari(operasi: string): Operasi {
  const found = semuaOperasi.find((one) => one === operasi);
  if (!found) throw new Error('not an operation');
  return found;
}

/** The amount up to which nobody is asked; null: whatever the amount. */
function threshold({ mode, batas }: Kebijakan): string | null {
  if (mode === 'di_atas') return batas ?? '0.00';
  return mode === 'selalu' ? '-0.01' : null;
}

function higher(next: string | null, now: string | null): boolean {
  if (now === null) return false;
  return next === null || toSen(next) > toSen(now);
}
