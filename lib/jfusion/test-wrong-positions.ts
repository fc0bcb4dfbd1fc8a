import { type Endpoint, endpoints, type Operasi } from './contract/endpoints.ts';
import { defaultProfile } from './contract/profile.ts';
import type { Outcome, Reason } from './outcome.ts';
import type { Position } from './test-positions.ts';

/** What becomes of a call when the two sides stand apart, and the words the administrator gets to see. */
export interface Wrong {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly words: RegExp;
}

/** One switch held against the other side. null: such a call passes, since nothing in it can tell. */
interface Row {
  readonly touches: (operasi: Operasi | 'token', position: Position) => boolean;
  /** the counterpart moved, the client at the default */
  readonly theirs: ((position: Position) => Wrong) | null;
  /** the client moved, the counterpart at the default */
  readonly ours: ((position: Position) => Wrong) | null;
}

const held = (words: RegExp): Wrong => ({ outcome: 'tertahan', reason: 'http_401', words });
const letterHeld = (words: RegExp): Wrong => ({ outcome: 'tertahan', reason: 'letter_not_taken', words });
const refused = (words: RegExp): Wrong => ({ outcome: 'ditolak', reason: 'refused', words });
const unknown = (reason: Reason, words: RegExp): Wrong => ({ outcome: 'belum_pasti', reason, words });

const bodyOf = (operasi: Operasi | 'token'): Endpoint['body'] | null => (operasi === 'token' ? null : endpoints[operasi].body);
const isInquiry: Row['touches'] = (operasi) => bodyOf(operasi) === 'inquiry';
const isJson: Row['touches'] = (operasi) => bodyOf(operasi) === 'json' || bodyOf(operasi) === 'inquiry';
const isSigned: Row['touches'] = (operasi) => isJson(operasi, { path: '', value: null, name: '' }) || bodyOf(operasi) === 'multipart';
const only =
  (...wanted: Operasi[]): Row['touches'] =>
  (operasi) =>
    operasi !== 'token' && wanted.includes(operasi);

const credentials: Readonly<Record<string, RegExp>> = {
  body: /kirim keduanya di badan permintaan\./,
  basic: /kirim keduanya di header Authorization Basic/,
  both: /kirim keduanya di badan dan di header Authorization Basic/,
};
const tokenRefused = (where: unknown): Wrong => ({
  outcome: 'tertahan',
  reason: 'token_refused',
  words: credentials[String(where)] ?? /^$/,
});

const renamed = (operasi: Operasi, ours: string, theirs: string): Row => ({
  touches: only(operasi),
  theirs: () => refused(new RegExp(`^Field ${theirs} wajib diisi; ${ours} tidak dikenal untuk ${endpoints[operasi].label}`)),
  ours: () => refused(new RegExp(`^Field ${ours} wajib diisi; ${theirs} tidak dikenal untuk ${endpoints[operasi].label}`)),
});
const added = (operasi: Operasi, name: string): Row => ({
  touches: only(operasi),
  theirs: null,
  ours: () => refused(new RegExp(`^Field ${name} tidak dikenal untuk ${endpoints[operasi].label}`)),
});

/** Whether a field of this operation is written otherwise under this list than by default. */
const changesNumbers: Row['touches'] = (operasi, { value }) => {
  if (operasi === 'token' || !isJson(operasi, { path: '', value: null, name: '' })) return false;
  const { singkat, fields } = endpoints[operasi] as Endpoint;
  const isIn = (list: unknown, name: string): boolean =>
    Array.isArray(list) && (list.includes(`${singkat}.${name}`) || list.includes(`${operasi}.${name}`));
  return fields.some(({ name }) => isIn(value, name) !== isIn(defaultProfile.numbers.asString, name));
};
const otherNumber = /harus ditulis sebagai (?:teks JSON \(dalam tanda kutip\)|bilangan bulat JSON|angka JSON)/;

const uploadWords: Readonly<Record<string, RegExp>> = {
  fields: /^Header Signature tidak cocok dengan JSON ringkas dari bagian teks/,
  empty: /^Header Signature tidak cocok dengan isi kosong/,
};

/** Each switch by its path; a test holds this table against the switches. */
export const wrong: Readonly<Record<string, Row>> = {
  'token.auth': { touches: () => true, theirs: ({ value }) => tokenRefused(value), ours: () => tokenRefused('body') },
  'signature.mode': {
    touches: isSigned,
    theirs: () => held(/^Header Signature memakai mode PSS; yang berlaku PKCS1\.$/),
    ours: () => held(/^Header Signature memakai mode PKCS1; yang berlaku PSS\.$/),
  },
  'signature.saltLength': {
    touches: isSigned,
    theirs: ({ value }) => held(new RegExp(`memakai panjang salt yang lain; yang berlaku ${value === 'max' ? 222 : String(value)} bita`)),
    ours: () => held(/memakai panjang salt yang lain; yang berlaku 32 bita/),
  },
  'signature.onGet': {
    touches: isInquiry,
    theirs: () => refused(/^Header Signature tidak diminta untuk permintaan ini/),
    ours: () => held(/^Header Signature tidak ada; permintaan ini wajib ditandatangani/),
  },
  'signature.upload': {
    touches: only('uploadDokumen'),
    theirs: ({ value }) => (value === 'none' ? refused(/^Header Signature tidak diminta/) : held(uploadWords[String(value)] ?? /^$/)),
    ours: ({ value }) =>
      held(value === 'none' ? /^Header Signature tidak ada/ : /^Header Signature tidak cocok dengan seluruh isi multipart/),
  },
  'inquiry.transport': {
    touches: isInquiry,
    theirs: ({ value }) =>
      value === 'post' ? letterHeld(/^Metode GET tidak dilayani di sini; pakai POST/) : refused(/tidak menerima badan; isinya di alamat/),
    ours: ({ value }) =>
      value === 'post'
        ? letterHeld(/^Metode POST tidak dilayani di sini; pakai GET/)
        : refused(/tidak menerima parameter di alamat; isinya di badan/),
  },
  'inquiry.signatureInBody': {
    touches: only('inquiryIjp'),
    theirs: () => held(/^Field signature tidak ada; permintaan ini wajib ditandatangani/),
    ours: () => refused(/^Field signature tidak dikenal untuk Inquiry IJP/),
  },
  'json.spacing': {
    touches: isJson,
    theirs: () => refused(/json\.spacing = spaced/),
    ours: () => refused(/json\.spacing = compact/),
  },
  'names.penjaminanBaru': renamed('penjaminanBaru', 'nomor_aplikasi', 'no_aplikasi'),
  'names.klaimSertifikat': renamed('requestKlaim', 'nomor_sertifikat', 'no_sertifikat'),
  'names.ijpReferensi': renamed('pembayaranIjp', 'no_referensi_pembayaran', 'no_referensi_pembayaran_ijp'),
  'extra.noTelepon': added('penjaminanBaru', 'no_telepon'),
  'extra.noRekeningPembayaranIjp': added('pembayaranIjp', 'no_rekening_pembayaran_ijp'),
  'numbers.asString': { touches: changesNumbers, theirs: () => refused(otherNumber), ours: () => refused(otherNumber) },
  'upload.documentCode': {
    touches: only('uploadDokumen'),
    theirs: () => refused(/upload\.documentCode = field/),
    ours: () => refused(/upload\.documentCode = filename/),
  },
  'sertifikat.saat': {
    touches: only('penjaminanBaru', 'penjaminanSpr'),
    theirs: () => unknown('no_certificate', /menjawab berhasil tetapi tanpa nomor sertifikat/),
    ours: null,
  },
  'klaim.kode': { touches: only('inquiryKlaim'), theirs: null, ours: null },
  'ijp.labels': { touches: only('pembayaranIjp'), theirs: null, ours: null },
  'paths.ijpPembayaran': {
    touches: only('pembayaranIjp'),
    theirs: () => letterHeld(/^Alamat atau mitra tidak dikenal/),
    ours: () => letterHeld(/^Alamat atau mitra tidak dikenal/),
  },
  'response.verify': {
    touches: (operasi) => operasi !== 'token',
    theirs: null,
    ours: () => unknown('answer_signature', /^Tanda tangan pada jawaban tidak ada atau tidak cocok/),
  },
  replay: { touches: () => false, theirs: null, ours: null },
};
