import { describe, expect, it } from 'vitest';
import type { Operasi } from './contract/endpoints.ts';
import { contohJawabanPenjaminanBaru } from './contract/fixtures.ts';
import { defaultProfile, parseProfile } from './contract/profile.ts';
import { type Question, readOutcome } from './outcome.ts';
import type { FailureKind, HttpExchange } from './transport.ts';

const now = Date.parse('2025-06-17T03:00:00Z');
const about = { noRekening: '1000Q614', nomorAplikasi: '1000Q614' };
const exchange = (change: Partial<HttpExchange>): HttpExchange => ({
  connected: true,
  requestFlushed: true,
  status: 200,
  headers: {},
  body: Buffer.alloc(0),
  failure: null,
  bytesSent: 0,
  bytesReceived: 0,
  timings: { connectedMs: 0, firstByteMs: 0, totalMs: 0 },
  ...change,
});
const failed = (kind: FailureKind, change: Partial<HttpExchange> = {}) =>
  exchange({ status: null, failure: { kind, code: null }, ...change });
const answered = (status: number, body: unknown, headers: HttpExchange['headers'] = {}) =>
  exchange({ status, headers, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) });
const read = <O extends Operasi = 'penjaminanBaru'>(http: HttpExchange, change: Partial<Question<O>> = {}) =>
  readOutcome(http, { operasi: 'penjaminanBaru' as O, about, profile: defaultProfile, answerSignature: 'off', now, ...change });

const refusal = { status: false, data: null, message: 'Nomor rekening sudah ada.' };
const success = contohJawabanPenjaminanBaru;

describe('berhasil', () => {
  it('is a 2xx with a true envelope that speaks of our account, with its certificate', () => {
    const verdict = read(answered(200, success));
    expect(verdict).toMatchObject({ outcome: 'berhasil', reason: 'accepted', message: 'Success create penjaminan baru.' });
    expect(verdict.answer?.no_sertifikat).toBe('KR2 2023 02.03 33 113 0 00000013');
    expect(read(answered(201, success)).outcome).toBe('berhasil');
  });

  it('has no number yet where the profile says that it comes after payment', () => {
    const profile = parseProfile({ 'sertifikat.saat': 'setelah_bayar' });
    const without = answered(200, { ...success, data: { ...success.data, no_sertifikat: null } });
    expect(read(without, { profile })).toMatchObject({ outcome: 'berhasil', reason: 'accepted_without_certificate' });
    expect(read(without)).toMatchObject({ outcome: 'belum_pasti', reason: 'no_certificate', answer: null });
  });

  it('is decided from no word of the message', () => {
    expect(read(answered(200, { ...success, message: 'Gagal, data ditolak' })).outcome).toBe('berhasil');
    expect(read(answered(200, { ...refusal, message: 'Success' })).outcome).toBe('ditolak');
  });

  it('is an empty list for an inquiry, and a PDF for a print', () => {
    expect(read<'inquiryIjp'>(answered(200, { status: true, data: [] }), { operasi: 'inquiryIjp' })).toMatchObject({
      outcome: 'berhasil',
      answer: { rows: [] },
    });
    const print = read<'cetakCovering'>(answered(200, '%PDF-1.7\n%%EOF\n'), { operasi: 'cetakCovering' });
    expect(print).toMatchObject({ outcome: 'berhasil', answer: { contentType: 'application/pdf' } });
  });
});

describe('ditolak', () => {
  it.each([200, 202, 400, 409, 422])('is %i with a false envelope, its words kept verbatim', (status) => {
    expect(read(answered(status, refusal))).toMatchObject({ outcome: 'ditolak', reason: 'refused', message: 'Nomor rekening sudah ada.' });
    expect(read(answered(status, { Status: false })).outcome).toBe('ditolak');
  });

  it('is a print that answers with a false envelope', () => {
    expect(read<'cetakCovering'>(answered(200, refusal), { operasi: 'cetakCovering' }).outcome).toBe('ditolak');
  });
});

describe('belum_terkirim', () => {
  it.each([
    ['could not connect', failed('connect', { connected: false, requestFlushed: false }), 'no_connection'],
    ['no time left to connect', failed('deadline', { connected: false, requestFlushed: false }), 'no_connection'],
    ['no trust', failed('tls', { connected: false, requestFlushed: false }), 'tls_untrusted'],
    ['cut before the last chunk', failed('reset', { requestFlushed: false }), 'cut_before_sent'],
    ['stopped before the last chunk', failed('aborted', { requestFlushed: false }), 'stopped_before_sent'],
    ['no time left before the last chunk', failed('deadline', { requestFlushed: false }), 'cut_before_sent'],
    ['5xx before the last chunk', { ...answered(502, ''), requestFlushed: false }, 'cut_before_sent'],
  ])('is: %s', (_what, http, reason) => {
    expect(read(http)).toMatchObject({ outcome: 'belum_terkirim', reason, answer: null });
  });
});

describe('tertahan', () => {
  it.each([401, 403, 429])('is %i in any shape, and holds the lane', (status) => {
    for (const body of [refusal, success, '<html>', '', '{"message":"Unauthenticated."}']) {
      expect(read(answered(status, body))).toMatchObject({ outcome: 'tertahan', scope: 'jalur', reason: `http_${status}` });
    }
    expect(read({ ...answered(status, ''), failure: { kind: 'truncated', code: null } })).toMatchObject({ scope: 'jalur' });
    expect(read(answered(status, refusal)).message).toBe('Nomor rekening sudah ada.');
  });

  it('obeys Retry-After, in seconds or as a date', () => {
    expect(read(answered(429, '', { 'retry-after': '30' })).retryAfterMs).toBe(30_000);
    expect(read(answered(429, '', { 'retry-after': 'Tue, 17 Jun 2025 03:01:00 GMT' })).retryAfterMs).toBe(60_000);
    expect(read(answered(429, '')).retryAfterMs).toBeNull();
  });

  it.each([404, 405, 413, 415])('is %i with or without an envelope, and holds the letter', (status) => {
    for (const body of [refusal, success, '<html>', '']) {
      expect(read(answered(status, body))).toMatchObject({ outcome: 'tertahan', scope: 'surat', reason: 'letter_not_taken' });
    }
  });

  it.each([400, 402, 406, 409, 410, 418, 422, 451])('is %i without an envelope, and holds the letter', (status) => {
    expect(read(answered(status, '<html>Bad Request</html>'))).toMatchObject({ outcome: 'tertahan', scope: 'surat' });
    expect(read(answered(status, '{"status":"error"}'))).toMatchObject({ outcome: 'tertahan', scope: 'surat' });
  });
});

describe('belum_pasti', () => {
  it.each([
    ['no answer in time', failed('deadline'), 'deadline'],
    ['a reset', failed('reset'), 'connection_lost'],
    ['stopped after it left', failed('aborted'), 'stopped'],
    ['no HTTP', failed('garbage'), 'foreign_answer'],
    ['a cut answer', { ...answered(200, success), failure: { kind: 'truncated', code: null } }, 'answer_cut'],
    ['a cut refusal', { ...answered(400, refusal), failure: { kind: 'truncated', code: null } }, 'answer_cut'],
    ['an answer over the cap', { ...answered(200, success), failure: { kind: 'too_large', code: null } }, 'answer_too_large'],
    ['an answer that ran out of time', { ...answered(200, success), failure: { kind: 'deadline', code: null } }, 'deadline'],
    ['a trailing comma', answered(200, '{"status":true,"data":{"no_sertifikat":"KR2",},"message":""}'), 'foreign_answer'],
    ['HTML', answered(200, '<html>OK</html>'), 'foreign_answer'],
    ['nothing', answered(204, ''), 'foreign_answer'],
    ['a status that is no boolean', answered(200, { ...success, status: 'true' }), 'foreign_answer'],
    ['3xx', answered(302, ''), 'redirected'],
    ['3xx with an envelope', answered(307, success), 'redirected'],
    ['408', answered(408, refusal), 'deadline'],
    ['5xx', answered(500, '<html>'), 'server_error'],
    ['5xx with a false envelope', answered(503, refusal), 'server_error'],
    ['5xx with a true envelope', answered(500, success), 'server_error'],
    ['400 with a true envelope', answered(400, success), 'contradiction'],
    ['another 4xx with an envelope', answered(410, refusal), 'foreign_answer'],
    ['another account', answered(200, { ...success, data: { ...success.data, no_rekening: 'LAIN' } }), 'other_account'],
    ['another application', answered(200, { ...success, data: { ...success.data, nomor_aplikasi: 'LAIN' } }), 'other_account'],
    ['a PDF for a filing', answered(200, '%PDF-1.7\n%%EOF'), 'foreign_answer'],
  ] as [string, HttpExchange, string][])('is: %s', (_what, http, reason) => {
    expect(read(http)).toMatchObject({ outcome: 'belum_pasti', reason, answer: null });
  });

  it('is a print that is no document', () => {
    const operasi = 'cetakCovering' as const;
    expect(read(answered(200, success), { operasi })).toMatchObject({ outcome: 'belum_pasti', reason: 'not_a_document' });
    expect(read(answered(200, '%PDF-1.7\nterpotong'), { operasi })).toMatchObject({ reason: 'not_a_document' });
    expect(read(answered(200, '%PDF-1.7\n/Launch \n%%EOF'), { operasi })).toMatchObject({ reason: 'unsafe_document' });
  });

  it('is any answer whose own signature is wrong, and one that would decide without one', () => {
    for (const http of [answered(200, success), answered(200, refusal), answered(403, ''), answered(404, '')]) {
      expect(read(http, { answerSignature: 'wrong' })).toMatchObject({ outcome: 'belum_pasti', reason: 'answer_signature' });
    }
    for (const http of [answered(200, success), answered(422, refusal)]) {
      expect(read(http, { answerSignature: 'absent' })).toMatchObject({ outcome: 'belum_pasti', reason: 'answer_signature' });
    }
    expect(read(answered(401, ''), { answerSignature: 'absent' }).outcome).toBe('tertahan');
    expect(read(answered(200, success), { answerSignature: 'valid' }).outcome).toBe('berhasil');
  });
});
