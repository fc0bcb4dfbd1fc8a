import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { bacaPermohonan } from '#lib/covering/queries.ts';
import { db } from '#lib/db.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { generateKeyPair } from '#lib/jfusion/keys.ts';
import { rsaPair, spki } from '#lib/jfusion/test-keys.ts';
import { registerWithSandbox } from '#lib/koneksi/register-sandbox.ts';
import { seal } from '#lib/seal.ts';
import { claimLetter } from './claim.ts';
import { connectedClient } from './connection.ts';
import { giveLeaseBack, takeLease } from './lease.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';
import { kosong } from './test-claim.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = async (nomor: string) => {
  const isian = contohIsian(nomor);
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian, drafId: null, koreksiDariId: null });
  return (await bacaPermohonan(book.staf, id)).surat.id;
};
const banyak = (awal: string, count: number) => Promise.all(Array.from({ length: count }, (_, at) => ajukan(`${awal}-${at}`)));
const surat = (ids: string[]) =>
  db().pengiriman.findMany({ where: { id: { in: ids } }, include: { percobaan: true }, orderBy: { nomor: 'asc' } });
const efek = async (awal: string) => (await book.ledger()).effects.filter((row) => JSON.stringify(row).includes(`"${awal}-`)).length;
/** The counterpart's own settings, beside those which registering writes. */
const sandbox = (change: object) => {
  const path = join(book.sandboxDir, 'mitra.json');
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...change }));
};
const change = async (profil: object, kunci?: { kunci_id: string }) => {
  const isi = parseProfile(profil);
  const { nomor } = await db().versi_profil.create({ data: { profil: isi, asal: 'halaman', catatan: 'uji' } });
  await db().koneksi.update({ where: { id: 1 }, data: { ...kunci, profil: isi, profil_versi: nomor, diperbarui_pada: new Date() } });
  await registerWithSandbox(book.sandboxDir);
  sandbox({ profile: isi });
};
const newKey = async () => {
  const sandi = randomUUID();
  const pair = await generateKeyPair(sandi);
  const { id: kunci_id } = await db().kunci.create({
    data: {
      sidik: pair.fingerprint,
      bit: 2048,
      kunci_publik: pair.publicKeyPem,
      kunci_privat: seal(pair.privateKeyPem, 'koneksi.kunci_privat'),
      kunci_sandi: seal(sandi, 'koneksi.kunci_sandi'),
      asal: 'dibuat',
    },
  });
  return { kunci_id };
};

describe('a change of key and profile under a full queue', () => {
  it('loses nothing, doubles nothing, and leaves nothing unknown', async () => {
    sandbox({ latencyMs: 40 });
    const ids = await banyak('R', 14);
    const kunci = await newKey();
    let changed = false;
    await book.work(async () => {
      const rows = await surat(ids);
      const moving = rows.some((row) => row.status === 'dikirim') && rows.some((row) => row.status === 'berhasil');
      if (!changed && moving) {
        changed = true;
        await change({ 'signature.mode': 'pkcs1' }, kunci);
      }
      return changed && rows.every((row) => row.status === 'berhasil') && (await kosong());
    });
    const rows = await surat(ids);
    expect(await efek('R')).toBe(14);
    const percobaan = rows.flatMap((row) => row.percobaan);
    expect(new Set(percobaan.map((row) => row.kunci_sidik)).size).toBe(2);
    expect(percobaan.filter((row) => row.hasil === 'belum_pasti')).toEqual([]);
  });

  it('lets an exchange under way be answered', async () => {
    sandbox({ latencyMs: 400 });
    const [id = ''] = await banyak('S', 1);
    let changed = false;
    await book.work(async () => {
      const [row] = await surat([id]);
      if (row?.status === 'dikirim' && !changed) {
        changed = true;
        await db().koneksi.update({ where: { id: 1 }, data: { diperbarui_pada: new Date() } });
      }
      return row?.status === 'berhasil';
    });
    sandbox({ latencyMs: 0 });
    const [row] = await surat([id]);
    expect([changed, row?.percobaan.map(({ hasil }) => hasil)]).toEqual([true, ['berhasil']]);
    await book.work(kosong);
  });
});

describe('a client made before the key was changed', () => {
  it('signs no letter any more; the next one does', async () => {
    const [id = ''] = await banyak('Q', 1);
    const token = (await takeLease('pertama')) ?? 0n;
    const client = await connectedClient();
    await change({ 'signature.mode': 'pkcs1' }, await newKey());
    expect(await claimLetter(client, 'interaktif', token)).toBeNull();
    expect(await surat([id])).toMatchObject([{ status: 'siap', percobaan: [] }]);
    await giveLeaseBack(token);
    await book.work(kosong);
    const { kunci } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    expect(await surat([id])).toMatchObject([{ status: 'berhasil', percobaan: [{ kunci_sidik: kunci.sidik, hasil: 'berhasil' }] }]);
  });
});

describe('answers to be signed', () => {
  const rsa = { 'signature.mode': 'pkcs1', 'response.verify': 'rsa' };

  it('without the guarantor’s key stop the line with a sentence, and nothing leaves', async () => {
    await change(rsa);
    const [id = ''] = await banyak('T', 1);
    await book.work(async () => (await db().jeda_jalur.count({ where: { lingkup: 'jalur', sampai: { gt: new Date() } } })) > 0);
    const jeda = await db().jeda_jalur.findUniqueOrThrow({ where: { lingkup: 'jalur' } });
    expect(jeda.alasan).toContain('kunci publik Jamkrindo belum diisi');
    expect(await surat([id])).toMatchObject([{ status: 'siap', percobaan: [] }]);
  });

  it('are believed with it, from the first letter that waited', async () => {
    const kunci_jamkrindo = await (await fetch(`${book.sandboxUrl}/sandbox/public-key`)).text();
    await db().koneksi.update({ where: { id: 1 }, data: { kunci_jamkrindo, diperbarui_pada: new Date() } });
    await book.work(kosong);
    expect(await efek('T')).toBe(1);
    expect(await db().pengiriman.count({ where: { status: 'berhasil', nomor_aplikasi: 'T-0', operasi: 'penjaminanBaru' } })).toBe(1);
  });

  it('are believed from nobody else', async () => {
    const kunci_jamkrindo = spki(rsaPair().publicKey);
    await db().koneksi.update({ where: { id: 1 }, data: { kunci_jamkrindo, diperbarui_pada: new Date() } });
    const [id = ''] = await banyak('U', 1);
    await book.work(async () => (await surat([id]))[0]?.status === 'belum_pasti');
    expect((await surat([id]))[0]?.percobaan.at(-1)?.alasan).toBe('answer_signature');
  });
});

describe('an inquiry that carries a signature of its own', () => {
  it('is written down by the hash of the bytes that were really sent', async () => {
    await change({ 'inquiry.signatureInBody': true });
    const [id = ''] = await banyak('V', 1);
    await book.work(async () => (await surat([id]))[0]?.status === 'berhasil' && (await kosong()));
    const asked = await db().pengiriman.findFirstOrThrow({
      where: { operasi: 'inquiryIjp', nomor_aplikasi: 'V-0', status: 'berhasil' },
      include: { percobaan: true },
    });
    const { requests } = (await (await fetch(`${book.sandboxUrl}/sandbox/ledger`)).json()) as { requests: { bodySha256: string }[] };
    const seen = new Set(requests.map((row) => row.bodySha256));
    expect(asked.percobaan.map((row) => [seen.has(row.isi_sha256), row.isi_sha256 === asked.isi_sha256])).toEqual([[true, false]]);
  });
});

describe('how the connection fares', () => {
  it('is written down: the token’s life, and each operation’s last success', async () => {
    const token = await db().keadaan_koneksi.findUniqueOrThrow({ where: { id: 1 } });
    expect((token.token_sampai?.getTime() ?? 0) - (token.token_sejak?.getTime() ?? 0)).toBeGreaterThan(60_000);
    const rows = await db().keadaan_operasi.findMany({ orderBy: { operasi: 'asc' } });
    expect(rows.map((row) => row.operasi)).toEqual(['cetakCovering', 'inquiryIjp', 'penjaminanBaru']);
    for (const row of rows) {
      expect(await db().pengiriman.count({ where: { id: row.pengiriman_id ?? '', operasi: row.operasi, status: 'berhasil' } })).toBe(1);
    }
  });
});
