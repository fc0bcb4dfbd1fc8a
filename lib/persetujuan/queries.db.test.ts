import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { perihalSurat } from '#lib/covering/perihal-surat.ts';
import { db } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { decideLetter } from './decide.ts';
import { waitingLetters } from './queries.ts';

let book: TestBook;
const ajukan = (oleh: Actor, nomor: string, lain = {}) =>
  ajukanPenjaminan(oleh, { kunci: randomUUID(), isian: contohIsian(nomor, lain), drafId: null, koreksiDariId: null });

beforeAll(async () => {
  book = await openTestBook();
  await ajukan(book.staf, 'W-0');
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
  await ajukan(book.staf, 'W-1', { nama_debitur: 'ANITA TAMA' });
  await ajukan(book.supervisor, 'W-2');
  await ajukan(book.orangLain, 'W-3', { kode_uker: '020' });
});
afterAll(() => book.close());

async function waiting(actor: Actor) {
  const { jumlah, surat } = await waitingLetters(actor);
  const perihal = await perihalSurat(actor, surat);
  expect(jumlah).toBe(surat.length);
  return surat.map((letter) => ({ aplikasi: perihal.get(letter.objek_id)?.nomorAplikasi, sendiri: letter.milikSendiri }));
}

describe('letters that wait for approval', () => {
  it('are shown to a supervisor of their branch, oldest first, with one’s own marked', async () => {
    expect(await waiting(book.supervisor)).toEqual([
      { aplikasi: 'W-1', sendiri: false },
      { aplikasi: 'W-2', sendiri: true },
    ]);
    expect(await waiting(book.supervisorLain)).toEqual([
      { aplikasi: 'W-1', sendiri: false },
      { aplikasi: 'W-2', sendiri: false },
    ]);
  });

  it('are shown to staf where they are theirs, and to nobody from another branch', async () => {
    expect(await waiting(book.staf)).toEqual([{ aplikasi: 'W-1', sendiri: true }]);
    expect(await waiting(book.orangLain)).toEqual([{ aplikasi: 'W-3', sendiri: true }]);
  });

  it('carry what a decision is bound to, and are gone once it is made', async () => {
    const [letter] = (await waitingLetters(book.supervisor)).surat;
    expect(letter).toMatchObject({ operasi: 'penjaminanBaru', nilai: '35000000.00', pembuat: 'sari', cabang: 'Cabang 010' });
    const { id = '', isiSha256 = '' } = letter ?? {};
    await decideLetter(book.supervisor, { kunci: randomUUID(), pengirimanId: id, isiSha256, keputusan: 'disetujui', alasan: null });
    expect(await waiting(book.supervisor)).toEqual([{ aplikasi: 'W-2', sendiri: true }]);
  });

  it('are not named to somebody from another branch who knows their record', async () => {
    const { surat } = await waitingLetters(book.supervisor);
    expect((await perihalSurat(book.orangLain, surat)).size).toBe(0);
  });
});
