import type { Tx } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { toSen } from '#lib/rupiah.ts';
import { defaultPolicy, type Mode } from './default-policy.ts';

/** What holds for an operation; `batas` a decimal string in rupiah where the mode is `di_atas`. */
export interface Kebijakan {
  readonly mode: Mode;
  readonly batas: string | null;
}

/** The policy of an operation: its row, else the default of this environment. */
export async function policyOf(tx: Tx, operasi: Operasi): Promise<Kebijakan> {
  const row = await tx.kebijakan_persetujuan.findUnique({ where: { operasi } });
  if (row) return { mode: row.mode, batas: row.batas?.toFixed(2) ?? null };
  return { mode: defaultPolicy[operasi]?.[env().MITRA_ENV === 'sandbox' ? 'sandbox' : 'luar'] ?? 'tidak', batas: null };
}

/** Whether a letter of this operation and amount (rupiah, decimal string; for a batch its total) needs a second person. */
export async function needsApproval(tx: Tx, operasi: Operasi, nilai: string | null): Promise<boolean> {
  const { mode, batas } = await policyOf(tx, operasi);
  if (mode === 'tidak') return false;
  if (mode === 'selalu' || nilai === null || batas === null) return true;
  return toSen(nilai) > toSen(batas);
}
