import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { defaultProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { signBytes } from '#lib/jfusion/signature.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { applyNotices } from '#lib/worker/on-notice.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { contohKlaim, kosong, terbit } from '#lib/worker/test-claim.ts';
import { POST } from './route.ts';

let book: TestBook;
let sign: (bytes: Uint8Array, profile?: typeof defaultProfile) => string;
beforeAll(async () => {
  book = await openTestBook();
  const kunci_jamkrindo = await (await fetch(`${book.sandboxUrl}/sandbox/public-key`)).text();
  await db().koneksi.update({ where: { id: 1 }, data: { kunci_jamkrindo } });
  const key = createPrivateKey(readFileSync(join(book.sandboxDir, 'jamkrindo-private.pem'), 'utf8'));
  sign = (bytes, profile = defaultProfile) => signBytes(bytes, key, profile.signature);
});
afterAll(() => book.close());

let nomor: string;
beforeEach(() => {
  nomor = randomUUID();
});

const keputusan = {
  no_spk: 'SPK-N',
  no_rekening: 'N',
  persetujuan_klaim: '2',
  flag_lengkap: '1',
  nomor_persetujuan: 'B.1',
  tgl_keputusan: '2026-06-17',
  nilai_persetujuan: '15000000',
};
const pembayaran = {
  no_spk: 'SPK-N',
  no_rekening: 'N',
  tanggal_bayar: '2026-06-20',
  nilai_dibayar: '15000000',
  no_referensi_pembayaran: 'BYR-1',
};
const notice = (lain: object = {}) =>
  Buffer.from(
    JSON.stringify({ notifikasi_id: nomor, jenis: 'klaim.keputusan', waktu: new Date().toISOString(), data: keputusan, ...lain }),
  );

async function kirim(bytes: Uint8Array, signature: string | null = sign(bytes)) {
  const headers = { 'Content-Type': 'application/json', ...(signature === null ? {} : { Signature: signature }) };
  const answer = await POST(new Request('http://portal/api/jfusion/notifikasi', { method: 'POST', body: new Uint8Array(bytes), headers }));
  return { status: answer.status, body: await answer.json() };
}
const tersimpan = (notifikasi_id = nomor) => db().notifikasi_masuk.findUnique({ where: { notifikasi_id } });

describe('the door for notices', () => {
  it('keeps a signed notice sealed before it answers, in an envelope', async () => {
    const bytes = notice();
    expect(await kirim(bytes)).toEqual({ status: 200, body: { status: true, data: { notifikasi_id: nomor }, message: 'Diterima.' } });
    const row = await tersimpan();
    expect(row).toMatchObject({
      jenis: 'klaim.keputusan',
      ulangan: 0,
      diproses_pada: null,
      kunci_sidik: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Buffer.from(row?.isi ?? []).includes('SPK-N')).toBe(false);
  });

  it('answers the same notice alike for ever, and counts it', async () => {
    const bytes = notice();
    await kirim(bytes);
    const { waktu } = (await tersimpan()) ?? {};
    await db().notifikasi_masuk.update({ where: { notifikasi_id: nomor }, data: { waktu: new Date('2020-01-01') } });
    expect(waktu).toBeDefined();
    const answers = await Promise.all([kirim(bytes), kirim(bytes), kirim(bytes)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await tersimpan())?.ulangan).toBe(3);
  });

  it('keeps one of many that come at once', async () => {
    const bytes = notice();
    const answers = await Promise.all(Array.from({ length: 6 }, () => kirim(bytes)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await db().notifikasi_masuk.count({ where: { notifikasi_id: nomor } })).toBe(1);
  });

  it('refuses a known number with another body', async () => {
    await kirim(notice());
    expect(await kirim(notice({ jenis: 'klaim.pembayaran', data: pembayaran }))).toMatchObject({ status: 409, body: { status: false } });
    expect((await tersimpan())?.ulangan).toBe(0);
  });

  it('refuses every body and signature with one bit changed, and none at all', async () => {
    const bytes = notice();
    const signature = sign(bytes);
    for (let bit = 3; bit < bytes.length * 8; bit += 191) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await kirim(altered, signature)).status).toBe(401);
    }
    const raw = Buffer.from(signature, 'base64');
    raw[100] = (raw[100] ?? 0) ^ 1;
    for (const wrong of [raw.toString('base64'), null, '', 'bukan base64'])
      expect(await kirim(bytes, wrong)).toMatchObject({ status: 401, body: { status: false, data: null } });
    expect(await tersimpan()).toBeNull();
  });

  it.each([
    [-301_000, 401],
    [301_000, 401],
    [-290_000, 200],
    [290_000, 200],
  ])('takes a new notice only near its time: %i ms away → %i', async (away, status) => {
    expect((await kirim(notice({ waktu: new Date(Date.now() + away).toISOString() }))).status).toBe(status);
    expect((await tersimpan()) !== null).toBe(status === 200);
  });

  it('reads the time with its offset', async () => {
    const wib = new Date(Date.now() + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
    expect((await kirim(notice({ waktu: wib }))).status).toBe(200);
  });

  it.each([
    ['{"notifikasi_id":', 400],
    ['[]', 400],
    ['{}', 422],
    [{ jenis: 'klaim.lain' }, 422],
    [{ jenis: '__proto__' }, 422],
    [{ waktu: '2026-06-17 10:42' }, 422],
    [{ notifikasi_id: 'a b' }, 422],
    [{ notifikasi_id: 'x'.repeat(101) }, 422],
    [{ data: [] }, 422],
    [{ data: { ...keputusan, no_spk: '' } }, 422],
    [{ jenis: 'klaim.pembayaran', data: { ...pembayaran, nilai_dibayar: '0' } }, 422],
    [{ jenis: 'klaim.pembayaran', data: { ...pembayaran, tanggal_bayar: '2026-02-30' } }, 422],
  ])('refuses what it cannot read: %j → %i', async (what, status) => {
    const bytes = typeof what === 'string' ? Buffer.from(what) : notice(what);
    const before = await db().notifikasi_masuk.count();
    expect(await kirim(bytes)).toMatchObject({ status, body: { status: false } });
    expect(await db().notifikasi_masuk.count()).toBe(before);
  });

  it('takes 64 KB and no byte more', async () => {
    const bare = notice({ catatan: '' }).length;
    expect((await kirim(notice({ catatan: 'x'.repeat(65_536 - bare) }))).status).toBe(200);
    nomor = randomUUID();
    expect((await kirim(notice({ catatan: 'x'.repeat(65_537 - bare) }))).status).toBe(413);
    expect(await tersimpan()).toBeNull();
  });

  it('reads the signature by the switch', async () => {
    const { profil, kunci_jamkrindo } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const pkcs1 = parseProfile({ 'signature.mode': 'pkcs1' });
    await db().koneksi.update({ where: { id: 1 }, data: { profil: pkcs1 as object } });
    const bytes = notice();
    expect((await kirim(bytes)).status).toBe(401);
    expect((await kirim(bytes, sign(bytes, pkcs1))).status).toBe(200);
    await db().koneksi.update({ where: { id: 1 }, data: { profil: profil ?? {}, kunci_jamkrindo: null } });
    expect(await kirim(bytes)).toEqual({
      status: 404,
      body: { status: false, data: null, message: 'Penerimaan pemberitahuan belum diaktifkan.' },
    });
    await db().koneksi.update({ where: { id: 1 }, data: { kunci_jamkrindo } });
  });
});

describe('a kept notice', () => {
  it('waits for its claim, is booked once when that is accepted, and tells where the guarantor contradicts itself', async () => {
    const kirimDan = async (lain: object) => {
      nomor = randomUUID();
      expect((await kirim(notice(lain))).status).toBe(200);
      await applyNotices();
      return tersimpan();
    };
    const dini = await kirimDan({});
    expect(dini).toMatchObject({ diproses_pada: null, keterangan: expect.stringContaining('Belum ada klaim') });
    await applyNotices();
    expect((await db().notifikasi_masuk.findUniqueOrThrow({ where: { id: dini?.id ?? '' } })).diproses_pada).toBeNull();

    const { id: penjaminanId } = await terbit(book, 'N');
    const { id } = await ajukanKlaim(book.staf, { kunci: randomUUID(), penjaminanId, isian: contohKlaim('SPK-N'), koreksiDariId: null });
    await book.work(kosong);
    await applyNotices();
    const facts = async () => db().klaim.findUniqueOrThrow({ where: { id }, include: { keputusan: true, pembayaran: true } });
    expect((await facts()).keputusan).toMatchObject([{ putusan: 'disetujui', sumber: 'notifikasi', nomor_persetujuan: 'B.1' }]);
    const { diproses_pada, keterangan } = await db().notifikasi_masuk.findUniqueOrThrow({ where: { id: dini?.id ?? '' } });
    expect([diproses_pada instanceof Date, keterangan]).toEqual([true, null]);

    await kirimDan({});
    const bayar = { jenis: 'klaim.pembayaran', data: pembayaran };
    await kirimDan(bayar);
    await kirimDan(bayar);
    const beda = await kirimDan({ ...bayar, data: { ...pembayaran, nilai_dibayar: '16000000' } });
    expect(beda?.keterangan).toContain('nilai lain');
    expect((await facts()).keputusan).toHaveLength(1);
    expect((await facts()).pembayaran.map(({ nilai }) => nilai.toFixed(2))).toEqual(['15000000.00']);
  });

  it('that cannot be booked now is told, tried before those behind it, and stands in the way of none', async () => {
    const { id: penjaminanId } = await terbit(book, 'NG');
    const { id } = await ajukanKlaim(book.staf, { kunci: randomUUID(), penjaminanId, isian: contohKlaim('SPK-NG'), koreksiDariId: null });
    await book.work(kosong);
    const ours = { ...keputusan, no_spk: 'SPK-NG', no_rekening: 'NG' };
    const numbers: string[] = [];
    for (const nomor_persetujuan of ['B.1', 'B.2', 'B.3']) {
      nomor = randomUUID();
      numbers.push(nomor);
      expect((await kirim(notice({ data: { ...ours, nomor_persetujuan } }))).status).toBe(200);
    }
    const booked = async () =>
      (await db().keputusan_klaim.findMany({ where: { klaim_id: id }, orderBy: { id: 'asc' } })).map((row) => row.nomor_persetujuan);
    const word = async (at: number) => (await tersimpan(numbers[at]))?.keterangan;
    const refuse = (number: string) =>
      db().$executeRawUnsafe(`ALTER TABLE keputusan_klaim ADD CONSTRAINT gangguan CHECK (nomor_persetujuan <> '${number}') NOT VALID`);
    const mend = () => db().$executeRawUnsafe('ALTER TABLE keputusan_klaim DROP CONSTRAINT gangguan');

    await refuse('B.1');
    await applyNotices();
    expect([await word(0), await word(1), await booked()]).toEqual([expect.stringContaining('belum dapat dibukukan'), null, []]);
    await mend();
    await refuse('B.2');
    await applyNotices();
    expect([await word(0), await booked()]).toEqual([null, ['B.1']]);
    await applyNotices();
    expect(await booked()).toEqual(['B.1', 'B.3']);
    await mend();
    await applyNotices();
    expect([await word(1), await booked()]).toEqual([expect.stringContaining('lebih baru'), ['B.1', 'B.3']]);
  });
});
