import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { bayarIjp } from '#lib/covering/bayar-ijp.ts';
import { bacaPenjaminan, bacaPermohonan } from '#lib/covering/queries.ts';
import { db } from '#lib/db.ts';
import { createJfusionClient } from '#lib/jfusion/client.ts';
import { defaultProfile } from '#lib/jfusion/contract/profile.ts';
import { deadlinesOf } from '#lib/jfusion/deadlines.ts';
import { releaseLetter } from '#lib/pengiriman/release-letter.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { unseal, unsealText } from '#lib/seal.ts';
import { claimLetter } from './claim.ts';
import { steady } from './crash-points.ts';
import { giveLeaseBack, takeLease } from './lease.ts';
import { watchLeaving } from './leaving.ts';
import { recoverLetters } from './recover.ts';
import { settingsOf } from './settings.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());
afterEach(async () => {
  await fetch(`${book.sandboxUrl}/sandbox/fault`, { method: 'DELETE' });
});

const ajukan = (nomor: string) =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
const suratDari = async (pengajuanId: string) => (await bacaPermohonan(book.staf, pengajuanId)).surat;
const sampai = (id: string, ...wanted: StatusPengiriman[]) => book.work(async () => wanted.includes((await suratDari(id)).status));
const efek = async (nomor: string) => (await book.ledger()).effects.filter((row) => JSON.stringify(row).includes(`"${nomor}"`));
const kosong = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;

describe('the worker', () => {
  it('files, learns the IJP, fetches the certificate, and books what the guarantor said', async () => {
    const { id } = await ajukan('W-1');
    await book.work(kosong);
    const permohonan = await bacaPermohonan(book.staf, id);
    expect(permohonan.status.kode).toBe('terbit');
    const penjaminan = await bacaPenjaminan(book.staf, permohonan.penjaminanId ?? '');
    expect(penjaminan.tahun.map((row) => row.tahunKe)).toEqual([1, 2, 3, 4]);
    expect(penjaminan.invoice).toHaveLength(1);
    const berkas = await bukaBerkas(book.staf, penjaminan.berkasId ?? '');
    expect(berkas.isi.subarray(0, 5).toString()).toBe('%PDF-');
    await expect(bukaBerkas(book.orangLain, penjaminan.berkasId ?? '')).rejects.toThrow('tidak ditemukan');
  });

  it('sends the bytes that were signed, stored and approved; OpenSSL agrees', async () => {
    const { id } = await ajukan('W-2');
    await book.work(kosong);
    const surat = await suratDari(id);
    const body = unseal(surat.isi ?? new Uint8Array(), 'pengiriman.isi');
    const [percobaan] = await db().percobaan.findMany({ where: { pengiriman_id: surat.id } });
    const [entry] = await efek('W-2');
    const hash = createHash('sha256').update(body).digest('hex');
    expect([entry?.bodySha256, surat.isi_sha256, percobaan?.isi_sha256]).toEqual([hash, hash, hash]);
    expect(entry?.partner_reference_id).toBe(surat.partner_reference_id);

    const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    const file = (name: string, content: string | Uint8Array) => {
      const path = join(book.sandboxDir, name);
      writeFileSync(path, content);
      return path;
    };
    const verify = (content: Uint8Array) =>
      execFileSync(
        'openssl',
        [
          'dgst',
          '-sha256',
          '-verify',
          file('publik.pem', koneksi.kunci.kunci_publik),
          '-signature',
          file('tanda', Buffer.from(percobaan?.tanda_tangan ?? '', 'base64')),
          '-sigopt',
          'rsa_padding_mode:pss',
          '-sigopt',
          'rsa_pss_saltlen:32',
          file('isi', content),
        ],
        { stdio: 'pipe' },
      ).toString();
    expect(verify(body)).toContain('Verified OK');
    expect(() => verify(Buffer.concat([body, Buffer.from(' ')]))).toThrow();
  });

  it("shows a refusal in the guarantor's own words and lets a corrected filing through", async () => {
    await book.fault({
      operasi: 'penjaminanBaru',
      kali: 1,
      jenis: 'refuse',
      message: 'Plafon <b>melebihi</b> ketentuan',
    });
    const { id } = await ajukan('W-3');
    await sampai(id, 'ditolak');
    const surat = await suratDari(id);
    expect(unsealText(surat.pesan ?? new Uint8Array(), 'pengiriman.pesan')).toBe('Plafon <b>melebihi</b> ketentuan');
    const koreksi = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('W-3'), drafId: null, koreksiDariId: id });
    await sampai(koreksi.id, 'berhasil');
    expect((await suratDari(koreksi.id)).koreksi_dari_id).toBe(surat.id);
    await book.work(kosong);
  });

  it('keeps an unknown outcome unknown, sends nothing again, and settles it by two people', async () => {
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    const { id } = await ajukan('W-4');
    await sampai(id, 'belum_pasti');
    expect(await efek('W-4')).toHaveLength(1);
    const surat = await suratDari(id);
    const nomor = JSON.stringify((await efek('W-4'))[0]).match(/KR\d[^"\\]+/)?.[0] ?? '';
    const usul = {
      kunci: randomUUID(),
      pengirimanId: surat.id,
      usul: 'diterima' as const,
      noSertifikat: nomor,
      tanggalSertifikat: '2026-01-05',
      catatan: 'Dibaca pada cetakan',
    };
    const { id: penyelesaianId } = await proposeSettlement(book.supervisor, usul);
    await expect(decideSettlement(book.supervisor, { kunci: randomUUID(), penyelesaianId, keputusan: 'disetujui' })).rejects.toThrow(
      'Pengusul tidak boleh',
    );
    await decideSettlement(book.supervisorLain, { kunci: randomUUID(), penyelesaianId, keputusan: 'disetujui' });
    await sampai(id, 'berhasil');
    await book.work(kosong);
    expect((await bacaPermohonan(book.staf, id)).status.kode).toBe('terbit');
    expect(await efek('W-4')).toHaveLength(1);
  });

  it.each([
    ['a hanging answer', 'hang', 'sesudah_efek'],
    ['a 500 with the effect done', 'http500', 'sesudah_efek'],
    ['a page of HTML', 'html', 'sesudah_efek'],
    ['a truncated answer', 'truncated', 'jawaban'],
  ])('calls %s unknown, with one effect', async (_what, jenis, tempat) => {
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis, tempat });
    const nomor = `W-5-${jenis}`;
    const { id } = await ajukan(nomor);
    await sampai(id, 'belum_pasti');
    expect(await efek(nomor)).toHaveLength(1);
    expect((await bacaPermohonan(book.staf, id)).status.label).toBe('Belum pasti');
  });

  it('waits while the counterpart is dead and drains by itself in order', async () => {
    const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    await db().koneksi.update({ where: { id: 1 }, data: { base_url: 'http://127.0.0.1:9', diperbarui_pada: new Date() } });
    const first = await ajukan('W-6');
    const second = await ajukan('W-7');
    await sampai(first.id, 'belum_terkirim');
    expect((await suratDari(first.id)).keterangan).toBeTruthy();
    await db().koneksi.update({ where: { id: 1 }, data: { base_url: koneksi.base_url, diperbarui_pada: new Date() } });
    await sampai(second.id, 'berhasil');
    await sampai(first.id, 'berhasil');
    expect([...(await efek('W-6')), ...(await efek('W-7'))]).toHaveLength(2);
    await book.work(kosong);
  });

  it('holds an operation once a second letter of it is held, until a person lets one go', async () => {
    const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    const move = (base_url: string) => db().koneksi.update({ where: { id: 1 }, data: { base_url, diperbarui_pada: new Date() } });
    // A prefix which the counterpart does not know: the token comes, the operation is 404.
    const gate = createServer((request, response) => {
      const token = request.url?.includes('/oauth/token');
      response.writeHead(token ? 200 : 404, { 'Content-Type': 'application/json' });
      response.end(token ? '{"access_token":"x","token_type":"bearer","expires_in":3600,"scope":"read"}' : '{"detail":"not here"}');
    });
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
    await move(`http://127.0.0.1:${(gate.address() as AddressInfo).port}`);
    const [first, second] = [await ajukan('W-11'), await ajukan('W-12')];
    await sampai(first.id, 'tertahan');
    await sampai(second.id, 'tertahan');
    const third = await ajukan('W-13');
    expect(await db().jeda_jalur.findMany({ where: { sampai: { gt: new Date() } } })).toMatchObject([
      { lingkup: 'operasi:penjaminanBaru' },
    ]);
    await new Promise<void>((resolve) => gate.close(() => resolve()));
    await move(koneksi.base_url);
    await releaseLetter(book.supervisor, { kunci: randomUUID(), pengirimanId: (await suratDari(first.id)).id });
    await sampai(first.id, 'berhasil');
    await sampai(third.id, 'berhasil');
    expect((await suratDari(second.id)).status).toBe('tertahan');
    await releaseLetter(book.supervisor, { kunci: randomUUID(), pengirimanId: (await suratDari(second.id)).id });
    await sampai(second.id, 'berhasil');
    await book.work(kosong);
  });

  it('takes a letter of a lost worker up as unknown, and a stale holder sends nothing', async () => {
    const { id } = await ajukan('W-8');
    const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    const client = createJfusionClient({
      connection: { ...settingsOf(koneksi), profile: defaultProfile },
      deadlines: deadlinesOf({ token: 1000, call: 1000, document: 1000, perMegabyte: 1000 }),
    });
    const token = (await takeLease('pertama')) ?? 0n;
    const claimed = await claimLetter(client, 'interaktif', token);
    expect(claimed?.row.id).toBe((await suratDari(id)).id);
    const leaving = claimed && watchLeaving(claimed, { held: () => true, crash: steady }).leaving;
    expect(claimed && leaving && (await client.send(claimed.letter, claimed.prepared, { leaving })).outcome).toBe('berhasil');
    await giveLeaseBack(token);
    const next = (await takeLease('kedua')) ?? 0n;
    await ajukan('W-9');
    expect(await claimLetter(client, 'interaktif', token)).toBeNull();
    expect(await recoverLetters(next)).toBe(1);
    await giveLeaseBack(next);
    client.close();
    expect((await suratDari(id)).status).toBe('belum_pasti');
    await book.work(kosong);
    expect((await suratDari(id)).status).toBe('belum_pasti');
    expect(await efek('W-8')).toHaveLength(1);
  });

  it('pays in two parts, refuses too much and refuses the same reference again', async () => {
    const { id } = await ajukan('W-10');
    await book.work(kosong);
    const penjaminanId = (await bacaPermohonan(book.staf, id)).penjaminanId ?? '';
    const tagihan = (await bacaPenjaminan(book.staf, penjaminanId)).tahun[0]?.tagihan ?? '0';
    const bayar = (nilai: string, noReferensi: string) =>
      bayarIjp(book.staf, {
        kunci: randomUUID(),
        penjaminanId,
        tahunKe: 1,
        nilai,
        noReferensi,
        tglReferensi: '2026-01-05',
        noInvoice: 'INV-1',
        tglInvoice: '2026-01-05',
        noRekeningAsal: '',
      });
    await bayar('100000.00', 'TRF-1');
    await expect(bayar('1.00', 'TRF-2')).rejects.toThrow('Tunggu sampai jelas');
    await book.work(kosong);
    await expect(bayar(tagihan, 'TRF-2')).rejects.toMatchObject({ temuan: [{ field: 'nilai' }] });
    await expect(bayar('1.00', 'TRF-1')).rejects.toMatchObject({ temuan: [{ field: 'noReferensi' }] });
    const sisa = (await bacaPenjaminan(book.staf, penjaminanId)).tahun[0]?.sisa ?? '0';
    await bayar(sisa, 'TRF-2');
    await book.work(kosong);
    const after = await bacaPenjaminan(book.staf, penjaminanId);
    expect(after.tahun[0]).toMatchObject({ dibayar: tagihan, sisa: '0.00' });
    expect(after.pembayaran.map((row) => [row.status, row.jawaban?.sisa])).toEqual([
      ['berhasil', sisa],
      ['berhasil', '0.00'],
    ]);
  });

  it('writes the attempt before it sends: no request at the counterpart is without one', async () => {
    const { requests } = (await (await fetch(`${book.sandboxUrl}/sandbox/ledger`)).json()) as {
      requests: { operasi: string; bodySha256: string }[];
    };
    const known = new Set((await db().percobaan.findMany()).map((row) => row.isi_sha256));
    const called = requests.filter((row) => row.operasi !== null && row.operasi !== 'token');
    expect(called.length).toBeGreaterThan(20);
    const unknown = called.filter((row) => !known.has(row.bodySha256));
    expect(unknown).toEqual([]);
  });
});
