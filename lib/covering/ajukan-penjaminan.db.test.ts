import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { unsealText } from '#lib/seal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { bacaPermohonan } from './queries.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = (isian: ReturnType<typeof contohIsian>, kunci: string = randomUUID()) =>
  ajukanPenjaminan(book.staf, { kunci, isian, drafId: null, koreksiDariId: null });

describe('ajukanPenjaminan', () => {
  it('commits the filing, its audit row and its frozen letter together', async () => {
    const { id } = await ajukan(contohIsian('A-1'));
    const row = await db().pengajuan.findUniqueOrThrow({ where: { id }, include: { pengiriman: true } });
    const letter = row.pengiriman;
    const body = unsealText(letter.isi ?? new Uint8Array(), 'pengiriman.isi');
    expect(letter).toMatchObject({
      status: 'siap',
      operasi: 'penjaminanBaru',
      efek: true,
      metode: 'POST',
      target: '/penjaminan/baru',
      percobaan_ke: 0,
    });
    expect(letter.isi_sha256).toBe(createHash('sha256').update(body).digest('hex'));
    expect(JSON.parse(body)).toMatchObject({
      nomor_aplikasi: 'A-1',
      plafon_kredit: 35_000_000,
      jangka_waktu: 36.5,
      kode_sektor: 523_900,
      no_identitas: '3314096810840001',
    });
    expect(JSON.parse(body).partner_reference_id).toBe(letter.partner_reference_id);
    expect(await db().audit.count({ where: { objek_jenis: 'pengajuan', objek_id: id, pelaku_id: book.staf.id } })).toBe(1);
  });

  it('keeps personal values sealed and gives them back to the page', async () => {
    const { id } = await ajukan(contohIsian('A-2'));
    const raw = await db().$queryRaw<
      { text: string }[]
    >`SELECT row(p.*)::text || row(s.*)::text AS text FROM pengajuan p JOIN pengiriman s ON s.id = p.pengiriman_id WHERE p.id = ${id}::uuid`;
    expect(raw[0]?.text).not.toContain('3314096810840001');
    expect((await bacaPermohonan(book.staf, id)).isian.no_identitas).toBe('3314096810840001');
  });

  it('returns the first result to the same once-key, also side by side', async () => {
    const kunci = randomUUID();
    const results = await Promise.all([1, 2, 3, 4].map(() => ajukan(contohIsian('A-3'), kunci)));
    expect(new Set(results.map((result) => result.id)).size).toBe(1);
    expect(await db().pengajuan.count({ where: { nomor_aplikasi: 'A-3' } })).toBe(1);
  });

  it('refuses an application or account that already stands, with a sentence, and leaves nothing behind', async () => {
    await ajukan(contohIsian('A-4'));
    await expect(ajukan(contohIsian('A-4'))).rejects.toThrow(/Nomor aplikasi A-4 sudah diajukan/);
    await expect(ajukan(contohIsian('A-5', { no_rekening: 'A-4' }))).rejects.toThrow(/Nomor rekening A-4 sudah diajukan/);
    expect(await db().pengajuan.count({ where: { nomor_aplikasi: 'A-5' } })).toBe(0);
    expect(await db().pengiriman.count({ where: { nomor_aplikasi: 'A-5' } })).toBe(0);
  });

  it('lets exactly one of two parallel filings of the same account through', async () => {
    const outcomes = await Promise.allSettled([ajukan(contohIsian('A-6')), ajukan(contohIsian('A-6'))]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(Refusal);
  });

  it('names every bad field at once', async () => {
    const error = await ajukan(
      contohIsian('A-7', { tanggal_akhir: '2020-01-01', plafon_kredit: '60000000', npwp: '', jenis_kur: '3', kode_pos: '572822' }),
    ).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).temuan.map((row) => row.field)).toEqual(['kode_pos', 'npwp', 'jenis_kur', 'tanggal_akhir']);
  });

  it('asks for a field of the document’s example only where the profile says that the guarantor wants it, at the form’s own field', async () => {
    const tanpaHp = { ...contohIsian('A-HP'), no_hp: '' };
    await db().koneksi.update({ where: { id: 1 }, data: { profil: { extra: { noTelepon: true } } } });
    const error = await ajukan(tanpaHp).catch((caught: unknown) => caught);
    await db().koneksi.update({ where: { id: 1 }, data: { profil: {} } });
    expect((error as InputError).temuan).toEqual([{ field: 'no_hp', pesan: 'wajib diisi karena profil koneksi memintanya' }]);
    await ajukan(tanpaHp);
  });

  it('refuses a branch which the actor does not see', async () => {
    await expect(ajukan(contohIsian('A-8', { kode_uker: '020' }))).rejects.toThrow(InputError);
    const { id } = await ajukan(contohIsian('A-9'));
    await expect(bacaPermohonan(book.orangLain, id)).rejects.toThrow('tidak ditemukan di cabang Anda');
  });

  it('ends the draft it came from', async () => {
    const draf = await tulisDraf(book.staf, 'pengajuan', randomUUID(), { nama_debitur: 'X' });
    await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('A-10'), drafId: draf?.id ?? null, koreksiDariId: null });
    expect(await db().draf.count({ where: { id: draf?.id ?? '' } })).toBe(0);
  });

  it('waits for a second person where the policy says so', async () => {
    await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'di_atas', batas: '40000000' } });
    const kecil = await ajukan(contohIsian('A-11'));
    const besar = await ajukan(contohIsian('A-12', { plafon_kredit: '45000000' }));
    await db().kebijakan_persetujuan.deleteMany();
    expect((await bacaPermohonan(book.staf, kecil.id)).surat.status).toBe('siap');
    expect((await bacaPermohonan(book.staf, besar.id)).surat.status).toBe('menunggu_persetujuan');
  });

  it('learns the code of the bank from the first filing where the installation does not know it, and asks for it until then', async () => {
    await db().koneksi.update({ where: { id: 1 }, data: { kode_bank: '' } });
    const { kode_bank: _, ...tanpa } = contohIsian('A-14');
    await expect(ajukan(tanpa)).rejects.toMatchObject({ temuan: [{ field: 'kode_bank', pesan: 'wajib diisi' }] });
    await ajukan(contohIsian('A-14', { kode_bank: '132' }));
    await ajukan(contohIsian('A-15', { kode_bank: '113' }));
    expect((await db().koneksi.findUniqueOrThrow({ where: { id: 1 } })).kode_bank).toBe('132');
  });

  it('freezes the letter: the database itself refuses another body', async () => {
    const { id } = await ajukan(contohIsian('A-13'));
    const { pengiriman_id } = await db().pengajuan.findUniqueOrThrow({ where: { id } });
    await expect(db().pengiriman.update({ where: { id: pengiriman_id }, data: { isi_sha256: '0'.repeat(64) } })).rejects.toThrow(
      /does not change/,
    );
  });
});
