import type { Actor } from '#lib/auth/actor.ts';
import { perihalPindah } from '#lib/covering/baca-pindah-uker.ts';
import { daftarUsul, type UsulAturan } from '#lib/persetujuan/daftar-aturan.ts';
import type { Permintaan } from '#lib/persetujuan/permintaan.ts';
import { type Subject, subjectsOf } from '../../_perihal.ts';
import { requestWords, type Words } from './waiting-view.ts';

type Asked = Pick<Permintaan, 'id' | 'jenis' | 'operasi' | 'jumlah' | 'surat'>;

/** What letters are about, for who may read of them: nothing for an admin, nor of a branch seen by delegation alone. */
export async function subjectsOfLetters(
  actor: Actor,
  letters: readonly { readonly objek_jenis: string; readonly objek_id: string }[],
): Promise<ReadonlyMap<string, Subject>> {
  return letters.length === 0 ? new Map() : subjectsOf(actor, letters);
}

/** How each request is called: the debtor and the operation, the batch, the move, the rule that would change. By id. */
export async function wordsOf(
  actor: Actor,
  rows: readonly Asked[],
): Promise<{ kata: ReadonlyMap<string, Words>; usul: readonly UsulAturan[] }> {
  const moves = rows.filter((row) => row.jenis === 'pindah_uker').map((row) => row.id);
  const [perihal, usul, pindah] = await Promise.all([
    subjectsOfLetters(
      actor,
      rows.flatMap((row) => (row.jenis === 'surat' && row.surat ? [row.surat] : [])),
    ),
    rows.some((row) => row.jenis === 'aturan') ? daftarUsul(actor) : [],
    moves.length > 0 ? perihalPindah(actor, moves) : [],
  ]);
  const own = new Map<string, Words>([
    ...usul.map((row) => [row.persetujuanId, { judul: row.judul, rincian: `${row.sekarang} → ${row.menjadi}` }] as const),
    ...pindah.map(
      (row) =>
        [row.persetujuanId, { judul: row.namaDebitur, rincian: `Pindah unit kerja · ${row.dari} → ${row.ke}`, cabang: row.dari }] as const,
    ),
  ]);
  const kata = new Map(rows.map((row) => [row.id, requestWords(row, perihal.get(row.surat?.objek_id ?? ''), own.get(row.id))] as const));
  return { kata, usul };
}
