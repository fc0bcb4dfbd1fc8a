import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { About } from './answer.ts';
import { letterOf } from './client.ts';
import { freezeRequest, writeJson } from './contract/canonical.ts';
import { endpoints, type Operasi, type Payload } from './contract/endpoints.ts';
import { mendedText } from './contract/example.ts';
import { contohJawaban, contohKanonik, contohPermintaan, contohToken } from './contract/examples.ts';
import {
  contohCover,
  contohInquiryKlaim,
  contohPenjaminanBaru,
  contohPenjaminanSpr,
  contohReferensi,
  contohRequestKlaim,
  contohSubrogasi,
} from './contract/fixtures.ts';
import { defaultProfile, parseProfile } from './contract/profile.ts';
import { type Reason, readOutcome } from './outcome.ts';
import { openTestLine, type TestLine } from './test-line.ts';
import { createTokenCache } from './token.ts';
import type { HttpExchange } from './transport.ts';

type Diminta = keyof typeof contohPermintaan;
type Dijawab = keyof typeof contohJawaban;
const diminta = Object.keys(contohPermintaan) as Diminta[];
const dijawab = Object.keys(contohJawaban) as Dijawab[];

/** The printed requests as this product files them: every value a text. */
const payloads: { readonly [O in Diminta]: Partial<Payload<O>> } = {
  penjaminanBaru: contohPenjaminanBaru,
  penjaminanSpr: contohPenjaminanSpr,
  inquiryIjp: { no_aplikasi: 'A12345', no_rekening_pinjaman: '252123100', no_sertifikat: 'KR123123125125124-1', jenis_pengajuan: '0' },
  pembayaranIjp: {
    nomor_aplikasi: '95006205',
    no_rekening: '95006205',
    no_sertifikat: 'KR2 2020 02.04 33 113 1 0 000072-1S1',
    nilai_ijp: '1800000.0',
    tahun_ke: '1',
    no_referensi_pembayaran: 'Bayar IJP 123',
    tgl_referensi_pembayaran: '2022-10-06',
    no_rekening_pembayaran_ijp: '085263650123',
    no_invoice: '112312125123123',
    jenis_penjaminan: '1',
    kode_bank: '132',
    tipe_kredit: '1',
  },
  requestKlaim: contohRequestKlaim,
  inquiryKlaim: contohInquiryKlaim,
  pengajuanSubrogasi: contohSubrogasi,
  pembayaranSubrogasi: { ...contohSubrogasi, nomor_sertifikat: 'KR 2020 20.00 34 113 1 0 000683' },
};
const valuesOf = (operasi: Diminta) => ({ ...payloads[operasi], partner_reference_id: contohReferensi });

describe('an example of the partner document', () => {
  it.each([
    ...diminta.map((operasi) => [`${operasi}, request`, contohPermintaan[operasi]] as const),
    ...dijawab.map((operasi) => [`${operasi}, answer`, contohJawaban[operasi]] as const),
    ['token', contohToken] as const,
  ])('is JSON where nothing was mended, and only where it was mended: %s', (_name, contoh) => {
    expect(() => JSON.parse(mendedText(contoh))).not.toThrow();
    for (const [printed] of contoh.perbaikan) expect(contoh.teks.split(printed)).toHaveLength(2);
    if (contoh.perbaikan.length > 0) expect(() => JSON.parse(contoh.teks)).toThrow();
  });

  it('of canonical JSON is what this product writes in position `spaced`', () => {
    const entries = Object.entries(contohKanonik.nilai).map(([name, value]) => [name, JSON.stringify(value)] as const);
    expect(writeJson(entries, parseProfile({ 'json.spacing': 'spaced' }))).toBe(contohKanonik.kanonik);
  });

  it.each(diminta)('of a request is what this product freezes under the positions it implies: %s', (operasi) => {
    const contoh = contohPermintaan[operasi];
    const { body } = freezeRequest(operasi, valuesOf(operasi), parseProfile(contoh.profil));
    expect(JSON.parse(body ?? '')).toStrictEqual(JSON.parse(mendedText(contoh)));
  });
});

describe('the counterpart', () => {
  let line: TestLine;
  beforeAll(async () => {
    line = await openTestLine({ terbit: 0, diklaim: 0, dibayar: 0, diangsur: 0 });
  });
  afterAll(() => line.close());

  /** What it says once every field was found right: the one filing it can book, and what it misses in its book. */
  const words: { readonly [O in Diminta]: string } = {
    penjaminanBaru: 'Success create penjaminan baru.',
    penjaminanSpr: 'Field no_sertifikat_lama KR2 2023 02.00 33 113 0 00000027 tidak ditemukan.',
    inquiryIjp: 'Data tidak ditemukan: no_aplikasi, no_rekening_pinjaman dan no_sertifikat tidak cocok.',
    pembayaranIjp: 'Sertifikat tidak ditemukan: nomor_aplikasi, no_rekening dan no_sertifikat tidak cocok.',
    requestKlaim: 'Penjaminan tidak ditemukan: nomor_aplikasi, no_rekening dan nomor sertifikat tidak cocok.',
    inquiryKlaim: 'Data klaim tidak ditemukan: no_spk dan no_rekening_pinjaman tidak cocok.',
    pengajuanSubrogasi: 'Penjaminan tidak ditemukan: nomor_aplikasi, no_rekening dan nomor_sertifikat tidak cocok.',
    pembayaranSubrogasi: 'Penjaminan tidak ditemukan: nomor_aplikasi, no_rekening dan nomor_sertifikat tidak cocok.',
  };

  it.each(diminta)('finds every field of %s right under the positions its example implies', async (operasi) => {
    const { profil } = contohPermintaan[operasi];
    await line.play(profil);
    const client = line.client(profil);
    const missing = operasi === 'pembayaranIjp' ? { plafon_kredit: '20000000' } : {};
    const frozen = freezeRequest(operasi, { ...valuesOf(operasi), ...missing }, parseProfile(profil));
    const letter = letterOf<Operasi>(operasi, frozen, {});
    const { outcome, message } = await client.send(letter, await client.prepare(letter));
    expect([message, outcome]).toEqual([words[operasi], operasi === 'penjaminanBaru' ? 'berhasil' : 'ditolak']);
  });

  it('misses the plafond which the table of the IJP payment requires and its example lacks', async () => {
    const { profil } = contohPermintaan.pembayaranIjp;
    await line.play(profil);
    const client = line.client(profil);
    const letter = letterOf('pembayaranIjp', freezeRequest('pembayaranIjp', valuesOf('pembayaranIjp'), parseProfile(profil)), {});
    const { message } = await client.send(letter, await client.prepare(letter));
    expect(message).toBe('Field plafon_kredit wajib diisi.');
  });
});

describe('an answer of the document', () => {
  const answered = (text: string): HttpExchange => ({
    connected: true,
    requestFlushed: true,
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(text),
    failure: null,
    bytesSent: 1,
    bytesReceived: text.length,
    timings: { connectedMs: 0, firstByteMs: 0, totalMs: 1 },
  });
  const read = (operasi: Dijawab, text: string, about: About) =>
    readOutcome(answered(text), { operasi, about, profile: defaultProfile, answerSignature: 'off', now: 0 });

  const sertifikat = {
    no_rekening: '1000Q614',
    nomor_aplikasi: '1000Q614',
    no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013',
    tanggal_sertifikat: '2023-06-16',
  };
  const tanda = {
    no_rekening: '29UK0006',
    nomor_aplikasi: '29UK0006',
    no_sertifikat: 'KR2 2020 02.04 33 113 1 0 000362-R1',
    tanggal_rekam: '2023-06-14',
  };
  /** Whom it speaks of, what is read out of it for them, and what becomes of the printed request's own letter. */
  const meaning: { readonly [O in Dijawab]: readonly [about: About, answer: object, own: Reason] } = {
    penjaminanBaru: [aboutNumber('1000Q614'), { ...sertifikat, cover: contohCover, id_dd_bank: '41', nilai_ijp: null }, 'accepted'],
    penjaminanSpr: [aboutNumber('1000Q614'), { ...sertifikat, cover: null }, 'other_account'],
    inquiryIjp: [{}, { rows: [{ tahun_ke: '1', jangka_waktu_kredit: '12', total_ijp: '200000', angsuran_ijp: '200000' }] }, 'accepted'],
    pembayaranIjp: [
      aboutNumber('95006205'),
      { tagihan: '2726925', dibayar: '1800000', total_pembayaran_ijp: '1800000', sisa_tagihan: '926924', pembayaran_ijp_ke: '1' },
      'accepted',
    ],
    requestKlaim: [aboutNumber('29UK0006'), tanda, 'accepted'],
    uploadDokumen: [aboutNumber('29UK0006'), { diterima: true }, 'accepted'],
    inquiryKlaim: [
      { noRekening: '86009247' },
      {
        own: {
          putusan: 'disetujui',
          lengkap: true,
          persetujuan_klaim: '2',
          flag_lengkap: '1',
          nomor_persetujuan: 'B.1532/EKT/PWO/STF/VII/2019',
          tgl_keputusan: '2019-07-16',
          nilai_persetujuan: '123239773',
          nilai_persetujuan_pokok: '172042494',
          nilai_persetujuan_bunga: '5277213',
          alasan_penolakan: null,
        },
      },
      'other_account',
    ],
    pengajuanSubrogasi: [aboutNumber('29UK0006'), tanda, 'other_account'],
    pembayaranSubrogasi: [aboutNumber('29UK0006'), tanda, 'other_account'],
  };

  it.each(dijawab)('is read to its values for whom it speaks of: %s', (operasi) => {
    const [about, answer] = meaning[operasi];
    expect(read(operasi, mendedText(contohJawaban[operasi]), about)).toMatchObject({ outcome: 'berhasil', answer });
  });

  it.each(dijawab)('is believed for the request printed above it only where it speaks of that: %s', (operasi) => {
    const reason = meaning[operasi][2];
    const sent: Readonly<Record<string, string | null | undefined>> =
      operasi === 'uploadDokumen' ? { no_rekening: '29UK0006' } : valuesOf(operasi);
    const noRekening = sent.no_rekening ?? sent.no_rekening_pinjaman ?? sent.no_rekening_baru ?? undefined;
    const about = { noRekening, nomorAplikasi: sent.nomor_aplikasi ?? undefined };
    const outcome = reason === 'accepted' ? 'berhasil' : 'belum_pasti';
    expect(read(operasi, mendedText(contohJawaban[operasi]), about)).toMatchObject({ outcome, reason });
  });

  it.each(dijawab.filter((operasi) => contohJawaban[operasi].perbaikan.length > 0))(
    'is no answer as it was printed, with its comma: %s',
    (operasi) => {
      const [about] = meaning[operasi];
      expect(read(operasi, contohJawaban[operasi].teks, about)).toMatchObject({ outcome: 'belum_pasti', reason: 'foreign_answer' });
    },
  );

  it('of the token is taken for the hour it says', async () => {
    const transport = { exchange: async () => answered(contohToken.teks), retire: async () => {}, close: () => {} };
    const [clientId, clientSecret] = ['id', 'rahasia'];
    const origin = new URL('http://127.0.0.1:9');
    const options = { transport, origin, path: '/', clientId, clientSecret, auth: 'body', deadlineMs: 1, now: () => 0 } as const;
    expect(await createTokenCache(options).get()).toEqual({ token: 'ACCESS_TOKEN_HERE' });
  });

  it('is there for every operation that answers with an envelope', () => {
    const envelopes = Object.entries(endpoints).filter(([, { answer }]) => answer === 'envelope');
    expect([...dijawab].sort()).toEqual(envelopes.map(([name]) => name).sort());
  });
});

function aboutNumber(nomor: string): About {
  return { noRekening: nomor, nomorAplikasi: nomor };
}
