import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { bacaPermohonan } from '#lib/covering/queries.ts';
import { db } from '#lib/db.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { decideLetter } from './decide.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
});
afterAll(() => book.close());

async function menunggu(nomor: string, oleh: Actor = book.staf) {
  const { id } = await ajukanPenjaminan(oleh, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  const { surat } = await bacaPermohonan(oleh, id);
  const decide = (
    actor: Actor,
    keputusan: 'disetujui' | 'ditolak' = 'disetujui',
    alasan: string | null = null,
    isiSha256 = surat.isi_sha256,
  ) => decideLetter(actor, { kunci: randomUUID(), pengirimanId: surat.id, isiSha256, keputusan, alasan });
  return { surat, decide };
}
const status = async (id: string) => (await db().pengiriman.findUniqueOrThrow({ where: { id } })).status;

describe('a letter that waits for a second person', () => {
  it('goes after one approval; every other one gets a sentence naming who and when', async () => {
    const { surat, decide } = await menunggu('S-1');
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => decide(i % 2 ? book.supervisor : book.supervisorLain)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/sudah disetujui oleh (dewi|agus) pada .* WIB/);
    expect(await status(surat.id)).toBe('siap');
  });

  it('is never approved by its maker, by staf, by another branch, or with another body', async () => {
    const { surat, decide } = await menunggu('S-2', book.supervisor);
    await expect(decide(book.supervisor)).rejects.toThrow('Pembuat tidak boleh');
    expect(() => decide(book.staf)).toThrow('tidak berwenang');
    expect(() => decide(book.orangLain)).toThrow('tidak berwenang');
    await expect(decide(book.supervisorLain, 'disetujui', null, '0'.repeat(64))).rejects.toThrow('Isi surat berubah');
    await expect(
      db().persetujuan.create({
        data: {
          pengiriman_id: surat.id,
          isi_sha256: surat.isi_sha256,
          dibuat_oleh: book.supervisor.id,
          diputus_oleh: book.supervisor.id,
          keputusan: 'disetujui',
        },
      }),
    ).rejects.toThrow();
    expect(await status(surat.id)).toBe('menunggu_persetujuan');
  });

  it('is turned down with a reason and frees its numbers', async () => {
    const { surat, decide } = await menunggu('S-3');
    await expect(decide(book.supervisor, 'ditolak')).rejects.toThrow('Tulis alasan');
    await decide(book.supervisor, 'ditolak', 'Plafon salah');
    expect(await status(surat.id)).toBe('dibatalkan');
    await expect(menunggu('S-3')).resolves.toBeDefined();
  });

  it('can be withdrawn by its maker before anybody sends it', async () => {
    const { surat } = await menunggu('S-4');
    await cancelLetter(book.staf, { kunci: randomUUID(), pengirimanId: surat.id, alasan: 'Salah cabang' });
    expect(await status(surat.id)).toBe('dibatalkan');
    await expect(cancelLetter(book.staf, { kunci: randomUUID(), pengirimanId: surat.id, alasan: 'Lagi' })).rejects.toThrow(
      'tidak dapat dibatalkan lagi',
    );
  });
});
