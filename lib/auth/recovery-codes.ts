import { randomBytes } from 'node:crypto';
import type { Tx } from '#lib/db.ts';
import { blindIndex } from '#lib/seal.ts';

/** Capital letters and digits that are not taken for one another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const COUNT = 10;

/** Gives a person ten new recovery codes (60 bits each, `ABCD-EFGH-JKLM`) for whatever they had before. Only keyed hashes stay. */
export async function replaceRecoveryCodes(tx: Tx, penggunaId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.kode_pemulihan.deleteMany({ where: { pengguna_id: penggunaId } });
  await tx.kode_pemulihan.createMany({
    data: codes.map((code) => ({ pengguna_id: penggunaId, kode_sha256: recoveryHash(penggunaId, code) })),
  });
  return codes;
}

/** Uses a recovery code up; how many are left, or null where it is none of theirs or was used. Of two at once one wins. */
export async function spendRecoveryCode(tx: Tx, penggunaId: string, code: string, now: Date): Promise<number | null> {
  const { count } = await tx.kode_pemulihan.updateMany({
    where: { pengguna_id: penggunaId, kode_sha256: recoveryHash(penggunaId, code), dipakai_pada: null },
    data: { dipakai_pada: now },
  });
  return count === 1 ? tx.kode_pemulihan.count({ where: { pengguna_id: penggunaId, dipakai_pada: null } }) : null;
}

function newCode(): string {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** Spaces, dashes and the size of letters do not count. */
function recoveryHash(penggunaId: string, code: string): string {
  return Buffer.from(blindIndex(code, `kode_pemulihan:${penggunaId}`)).toString('hex');
}
