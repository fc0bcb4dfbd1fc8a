import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import type { Peran } from '#lib/auth/permissions.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { tanyakanIjp } from '#lib/covering/tanyakan-ijp.ts';
import { db } from '#lib/db.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { releaseLetter } from '#lib/pengiriman/release-letter.ts';
import { approvalHash } from '#lib/persetujuan/approval.ts';
import { decideLetters } from '#lib/persetujuan/decide-letters.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterEach(async () => {
  await db().kebijakan_persetujuan.deleteMany({ where: { operasi: 'penjaminanBaru' } });
  for (const orang of [book.staf, book.supervisor, book.supervisorLain])
    await change(orang, { ditangguhkan_pada: null, cabang_id: orang.cabangId, peran: [...orang.peran] });
});
afterAll(() => book.close());

const change = (orang: Actor, data: { ditangguhkan_pada?: Date | null; cabang_id?: string; peran?: Peran[] }) =>
  db().pengguna.update({ where: { id: orang.id }, data });
const suspend = (orang: Actor) => change(orang, { ditangguhkan_pada: new Date() });
const baru = () => ({ kunci: randomUUID() });
const surat = (id: string) => db().pengiriman.findUniqueOrThrow({ where: { id }, include: { percobaan: true } });
const status = async (id: string) => (await surat(id)).status;
const ended =
  (...ids: string[]) =>
  async () =>
    (await db().pengiriman.count({ where: { id: { in: ids }, status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;

async function ajukan(nomor: string, oleh: Actor = book.staf): Promise<string> {
  const { id } = await ajukanPenjaminan(oleh, { ...baru(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  return (await db().pengajuan.findUniqueOrThrow({ where: { id } })).pengiriman_id;
}

/** A filing that waits for a second person, approved by `oleh`. */
async function disetujui(nomor: string, oleh: Actor): Promise<string> {
  await db().kebijakan_persetujuan.upsert({
    where: { operasi: 'penjaminanBaru' },
    create: { operasi: 'penjaminanBaru', mode: 'selalu' },
    update: { mode: 'selalu' },
  });
  const id = await ajukan(nomor);
  const { persetujuan_id, isi_sha256 } = await surat(id);
  const keputusan = { keputusan: 'disetujui' as const, alasan: null, sha256: approvalHash([isi_sha256]) };
  await decideLetters(oleh, { ...baru(), persetujuanId: persetujuan_id ?? '', ...keputusan });
  return id;
}

describe('a letter that nobody answers for any more', () => {
  it('is held with a sentence when its maker was suspended before it went, does not stop those behind it, and is told once', async () => {
    const [satu, dua] = [await ajukan('T-1'), await ajukan('T-2')];
    await suspend(book.staf);
    const lain = await ajukan('T-3', book.supervisor);
    await book.work(ended(satu, dua, lain));
    for (const id of [satu, dua])
      expect(await surat(id)).toMatchObject({
        status: 'tertahan',
        coba_lagi_pada: null,
        percobaan: [],
        keterangan: 'Pembuatnya, sari, sedang ditangguhkan. Supervisor dapat mengirimnya sebagai penanggung jawab, atau membatalkannya.',
      });
    expect(await status(lain)).toBe('berhasil');
    const told = await db().pemberitahuan.findMany({ where: { jenis: 'surat_ditahan' } });
    expect(new Set(told.map((row) => row.pengguna_id))).toEqual(new Set([book.supervisor.id, book.supervisorLain.id]));
    expect(new Set(told.map((row) => row.objek_id))).toEqual(new Set([satu]));
    expect(await db().audit.count({ where: { tindakan: 'tahan_surat' } })).toBe(2);
    expect(await db().jeda_jalur.count()).toBe(0);
  });

  it('goes once a supervisor answers for it, or is cancelled by one', async () => {
    const [satu, dua] = [await ajukan('T-4'), await ajukan('T-5')];
    await suspend(book.staf);
    await book.work(ended(satu, dua));
    await releaseLetter(book.supervisorLain, { ...baru(), pengirimanId: satu });
    await cancelLetter(book.supervisorLain, { ...baru(), pengirimanId: dua, alasan: 'Tidak jadi' });
    await book.work(ended(satu));
    expect(await surat(satu)).toMatchObject({ status: 'berhasil', penanggung_id: book.supervisorLain.id, dibuat_oleh: book.staf.id });
    expect(await status(dua)).toBe('dibatalkan');
    const { percobaan } = await surat(dua);
    expect(percobaan).toEqual([]);
  });

  it('is held again where who answered for it is gone too', async () => {
    const id = await ajukan('T-6');
    await suspend(book.staf);
    await book.work(ended(id));
    await releaseLetter(book.supervisorLain, { ...baru(), pengirimanId: id });
    await suspend(book.supervisorLain);
    await book.work(ended(id));
    expect(await surat(id)).toMatchObject({ status: 'tertahan', percobaan: [] });
    expect((await surat(id)).keterangan).toContain('Penanggung jawabnya, agus, sedang ditangguhkan.');
  });

  it('is held when its maker moved to another branch or lost the role', async () => {
    const pindah = await ajukan('T-7');
    await change(book.staf, { cabang_id: book.orangLain.cabangId });
    await book.work(ended(pindah));
    expect((await surat(pindah)).keterangan).toContain('tidak lagi bertugas di cabang surat ini');
    await change(book.staf, { cabang_id: book.staf.cabangId });
    const turun = await ajukan('T-8');
    await change(book.staf, { peran: ['petugas_klaim'] });
    await book.work(ended(turun));
    expect((await surat(turun)).keterangan).toContain('tidak lagi berperan untuk surat ini');
  });

  it('is not taken over by its own maker', async () => {
    const id = await ajukan('T-9', book.supervisor);
    await change(book.supervisor, { peran: ['supervisor'] });
    await book.work(ended(id));
    expect(await status(id)).toBe('tertahan');
    await expect(releaseLetter(book.supervisor, { ...baru(), pengirimanId: id })).rejects.toThrow('Pembuat tidak dapat');
  });

  it('goes where a second person approved it, unless that one is gone too', async () => {
    const terus = await disetujui('T-10', book.supervisorLain);
    await suspend(book.staf);
    await book.work(ended(terus));
    expect(await status(terus)).toBe('berhasil');
    await change(book.staf, { ditangguhkan_pada: null });
    const henti = await disetujui('T-11', book.supervisorLain);
    await suspend(book.staf);
    await suspend(book.supervisorLain);
    await book.work(ended(henti));
    expect(await surat(henti)).toMatchObject({ status: 'tertahan', percobaan: [] });
  });

  it('is stopped within five seconds of the suspension while a worker runs, and a question goes on', async () => {
    const terbit = await ajukan('T-12');
    await book.work(ended(terbit));
    const { id: penjaminan } = await db().penjaminan.findFirstOrThrow({ where: { nomor_aplikasi: 'T-12' } });
    let ditahan: string | null = null;
    let tanya: string | null = null;
    let sejak = 0;
    await book.work(async () => {
      if (!ditahan) {
        tanya = (await tanyakanIjp(book.staf, penjaminan)).id;
        await suspend(book.staf);
        sejak = Date.now();
        ditahan = await ajukan('T-13');
      }
      return ended(ditahan, tanya ?? '')();
    });
    expect(Date.now() - sejak).toBeLessThan(5_000);
    expect(await status(ditahan ?? '')).toBe('tertahan');
    expect(await status(tanya ?? '')).toBe('berhasil');
  });
});
