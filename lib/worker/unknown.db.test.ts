import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db, transaction } from '#lib/db.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { closeBreaker } from './breaker.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';
import { contohKlaim, kosong, terbit } from './test-claim.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());
afterEach(async () => {
  await fetch(`${book.sandboxUrl}/sandbox/fault`, { method: 'DELETE' });
  await transaction(closeBreaker);
});

const surat = (id: string) => db().pengiriman.findUniqueOrThrow({ where: { id }, include: { percobaan: { orderBy: { ke: 'asc' } } } });
const status = async (id: string): Promise<StatusPengiriman> => (await surat(id)).status;
const sampai = (id: string, ...wanted: StatusPengiriman[]) => book.work(async () => wanted.includes(await status(id)));
const efek = async (nomor: string, operasi: string) =>
  (await book.ledger()).effects.filter((row) => row.operasi === operasi && JSON.stringify(row).includes(`"${nomor}"`)).length;
const kepribadian = (replay: string) => {
  const path = join(book.sandboxDir, 'mitra.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), replay }));
};
const terbukti = async (replay: Record<string, string>) => {
  const { profil } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  await db().koneksi.update({ where: { id: 1 }, data: { profil: { ...parseProfile(profil), replay }, diperbarui_pada: new Date() } });
};
const ajukan = async (nomor: string) => {
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  return (await db().pengajuan.findUniqueOrThrow({ where: { id } })).pengiriman_id;
};
const klaim = async (nomor: string) => {
  const penjaminan = await terbit(book, nomor);
  const { id } = await ajukanKlaim(book.staf, {
    kunci: randomUUID(),
    penjaminanId: penjaminan.id,
    isian: contohKlaim(`SPK-${nomor}`),
    koreksiDariId: null,
  });
  return (await db().klaim.findUniqueOrThrow({ where: { id } })).pengiriman_id;
};
const tanya = (id: string) => db().pengiriman.findMany({ where: { memastikan_id: id }, orderBy: { nomor: 'asc' } });

describe('a claim whose filing got no answer', () => {
  it('is asked about by itself, and accepted once the guarantor shows it', async () => {
    const id = await klaim('U-1');
    await book.fault({ operasi: 'requestKlaim', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    await sampai(id, 'belum_pasti');
    expect((await surat(id)).pastikan_pada).not.toBeNull();
    await sampai(id, 'berhasil');
    const [asked] = await tanya(id);
    expect(asked).toMatchObject({ operasi: 'inquiryKlaim', status: 'berhasil', dibuat_oleh: book.staf.id });
    expect(await surat(id)).toMatchObject({ percobaan: [{ hasil: 'belum_pasti' }], pastikan_pada: null });
    expect(await efek('SPK-U-1', 'requestKlaim')).toBe(1);
    expect(await db().audit.count({ where: { tindakan: 'pastikan_surat', objek_id: id } })).toBe(1);
    expect(await db().audit.count({ where: { tindakan: 'terima_klaim' } })).toBe(1);
  });

  it('stays unknown while the guarantor shows nothing, is asked again, and is settled by two people', async () => {
    const id = await klaim('U-2');
    await book.fault({ operasi: 'requestKlaim', kali: 1, jenis: 'reset', tempat: 'sebelum_efek' });
    await book.work(async () => (await tanya(id)).filter((row) => row.status === 'ditolak').length >= 2);
    const row = await surat(id);
    expect([row.status, row.percobaan.length]).toEqual(['belum_pasti', 1]);
    expect(row.pastikan_ke).toBeGreaterThanOrEqual(2);
    const isian = { usul: 'tidak_ada' as const, noSertifikat: '', tanggalSertifikat: '', catatan: 'Ditanyakan lewat telepon' };
    const usul = await proposeSettlement(book.staf, { kunci: randomUUID(), pengirimanId: id, ...isian });
    await decideSettlement(book.supervisor, { kunci: randomUUID(), penyelesaianId: usul.id, keputusan: 'disetujui' });
    await sampai(id, 'terbukti_tidak_ada');
    const asked = (await tanya(id)).length;
    await book.work(kosong);
    expect((await tanya(id)).length).toBe(asked);
  });
});

describe('a filing whose repetition is not proven safe', () => {
  it('goes to the desk at once and never again by itself', async () => {
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sebelum_efek' });
    const id = await ajukan('U-3');
    await sampai(id, 'belum_pasti');
    expect((await surat(id)).pastikan_pada).toBeNull();
  });
});

describe('an operation whose repetition is proven safe', () => {
  it('is sent again under the same reference with the same bytes, and its first answer is booked', async () => {
    await terbukti({ baru: 'terbukti' });
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    const id = await ajukan('U-4');
    await sampai(id, 'berhasil');
    const { percobaan, pastikan_ke } = await surat(id);
    expect(percobaan.map(({ hasil }) => hasil)).toEqual(['belum_pasti', 'berhasil']);
    expect(new Set(percobaan.map(({ isi_sha256 }) => isi_sha256)).size).toBe(1);
    expect([pastikan_ke, await efek('U-4', 'penjaminanBaru')]).toEqual([1, 1]);
    await book.work(kosong);
  });

  it('stays unknown, and can neither be cancelled nor called unsent, while the line is away', async () => {
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    const { base_url } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const move = (to: string) => db().koneksi.update({ where: { id: 1 }, data: { base_url: to, diperbarui_pada: new Date() } });
    const id = await ajukan('U-5');
    await sampai(id, 'belum_pasti');
    await move('http://127.0.0.1:9');
    const shown = new Set<string>();
    await book.work(async () => {
      const row = await surat(id);
      shown.add(row.status);
      return row.percobaan.filter(({ hasil }) => hasil === 'belum_terkirim').length >= 2 && row.status !== 'dikirim';
    });
    expect([...shown].sort()).toEqual(expect.arrayContaining(['belum_pasti']));
    expect([...shown].every((one) => one === 'belum_pasti' || one === 'dikirim')).toBe(true);
    await move(base_url);
    await sampai(id, 'berhasil');
    expect(await efek('U-5', 'penjaminanBaru')).toBe(1);
    await book.work(kosong);
  });

  it('goes to the desk where the guarantor answers that it is there already', async () => {
    kepribadian('sudah_ada');
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    const id = await ajukan('U-6');
    await book.work(async () => (await surat(id)).percobaan.at(-1)?.hasil === 'ditolak');
    expect(await surat(id)).toMatchObject({ status: 'belum_pasti', pastikan_pada: null });
    expect(await efek('U-6', 'penjaminanBaru')).toBe(1);
    kepribadian('jawaban_pertama');
  });

  it('is not sent again once two people have settled it', async () => {
    const id = await ajukan('U-7');
    const isi = { status: 'belum_pasti' as const, pastikan_pada: new Date(Date.now() - 1000), percobaan_ke: 1 };
    const { isi_sha256 } = await db().pengiriman.update({ where: { id }, data: isi });
    const akhir = { selesai: new Date(), hasil: 'belum_pasti' as const };
    await db().percobaan.create({ data: { pengiriman_id: id, ke: 1, token_pagar: 0, isi_sha256, dilepas: new Date(), ...akhir } });
    const isian = { usul: 'tidak_ada' as const, noSertifikat: '', tanggalSertifikat: '', catatan: 'Ditanyakan lewat telepon' };
    const usul = await proposeSettlement(book.staf, { kunci: randomUUID(), pengirimanId: id, ...isian });
    await decideSettlement(book.supervisor, { kunci: randomUUID(), penyelesaianId: usul.id, keputusan: 'disetujui' });
    await sampai(id, 'terbukti_tidak_ada');
    expect((await surat(id)).percobaan).toHaveLength(1);
    expect(await efek('U-7', 'penjaminanBaru')).toBe(0);
  });
});
