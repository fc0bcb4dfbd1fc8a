import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { unseal } from '#lib/seal.ts';
import { bolehBacaIsi } from './kata-penjamin.ts';

/** One call of a test as it was sent and answered. */
export interface IsiPercobaanUji {
  readonly metode: string | null;
  readonly target: string | null;
  /** null where nothing was sent, or where it held a secret */
  readonly isi: string | null;
  readonly jawaban: string | null;
  readonly tandaTangan: string | null;
  readonly kunciSidik: string | null;
  readonly isiSha256: string | null;
  readonly jawabanSha256: string | null;
}

/** @throws Refusal where there is no such call, or it may speak of customers that the actor does not see */
export async function bacaPercobaanUji(actor: Actor, ujiId: string, ke: number): Promise<IsiPercobaanUji> {
  permit(actor, 'koneksi.lihat');
  const row = await db().percobaan_uji.findUnique({
    where: { uji_id_ke: { uji_id: ujiId, ke } },
    include: { uji: { select: { dibuat_oleh: true } } },
  });
  if (!row) throw new Refusal('Percobaan tidak ditemukan.');
  if (!(await bolehBacaIsi(actor, row.uji.dibuat_oleh)))
    throw new Refusal(
      'Isi percobaan ini dapat memuat data nasabah, jadi hanya terbuka bagi supervisor yang melihat semua cabang pemesannya.',
    );
  return {
    metode: row.metode,
    target: row.target,
    isi: row.isi && wordsOf(unseal(row.isi, 'percobaan_uji.isi')),
    jawaban: row.jawaban && wordsOf(unseal(row.jawaban, 'percobaan_uji.jawaban')),
    tandaTangan: row.tanda_tangan,
    kunciSidik: row.kunci_sidik,
    isiSha256: row.isi_sha256,
    jawabanSha256: row.jawaban_sha256,
  };
}

/** Bytes as text; of what is no text only that. */
function wordsOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return /[^\P{Cc}\r\n\t]/u.test(text) || text.includes('\ufffd') ? `(${bytes.length} bita, bukan teks)` : text;
}
