import { createHash } from 'node:crypto';
import { freezeRequest } from './contract/canonical.ts';
import type { Operasi, Payload } from './contract/endpoints.ts';
import {
  contohCover,
  contohInquiryKlaim,
  contohPenjaminanBaru,
  contohPenjaminanSpr,
  contohReferensi,
  contohRequestKlaim,
  contohSubrogasi,
  contohUploadDokumen,
} from './contract/fixtures.ts';
import { type JfusionProfile, parseProfile } from './contract/profile.ts';
import type { SigningKey } from './keys.ts';
import { type Letter, letterOf, prepareRequest } from './request.ts';
import { signBytes } from './signature.ts';

/** For tests: bytes that get signed, what they are, and how the product signs them. */
export interface SignedBody {
  readonly name: string;
  readonly bytes: Buffer;
  /** the signature as it goes out, base64 */
  readonly sign: (key: SigningKey, how: Signing) => Promise<string>;
}

/** For tests: the two switches of a signature's own form. */
export type Signing = Pick<JfusionProfile['signature'], 'mode' | 'saltLength'>;

const payloads: { readonly [O in Operasi]: Payload<O> } = {
  penjaminanBaru: contohPenjaminanBaru,
  inquiryIjp: {
    no_aplikasi: '1000Q614',
    no_rekening_pinjaman: '1000Q614',
    no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013',
    jenis_pengajuan: '0',
  },
  cetakCovering: { cover: contohCover },
  pembayaranIjp: {
    nomor_aplikasi: '1000Q614',
    no_rekening: '1000Q614',
    no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013',
    nilai_ijp: '2726925.5',
    tahun_ke: '1',
    no_referensi_pembayaran: 'TRF-1',
    tgl_referensi_pembayaran: '2023-06-20',
    no_invoice: 'INV-1',
    jenis_penjaminan: '1',
    plafon_kredit: '35000000',
    kode_bank: '113',
    tipe_kredit: '1',
  },
  penjaminanSpr: contohPenjaminanSpr,
  requestKlaim: contohRequestKlaim,
  uploadDokumen: contohUploadDokumen,
  inquiryKlaim: contohInquiryKlaim,
  pengajuanSubrogasi: contohSubrogasi,
  pembayaranSubrogasi: contohSubrogasi,
};

const scripts = {
  'Latin with diacritics': 'Sérunī Ñusantara Łucja Đặng',
  'combining marks': 'Se\u0301runi\u0304 N\u0303usa\u0323\u0302',
  Javanese: 'ꦱꦼꦫꦸꦤꦶ ꦮꦶꦗꦪ',
  Balinese: 'ᬓᬢᬸᬢ᭄',
  Arabic: 'فاطمة الزهراء \u200fبنت أحمد',
  Chinese: '陳美麗 𠮷野家',
  emoji: 'Tani 🌾 👩🏽‍🌾',
  Devanagari: 'कृष्णा देवी',
  'quotes and a slash': 'Toko "Maju/Jaya" <A&B> \u2028\u007f',
} as const;

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
const file = Buffer.concat([Buffer.from('%PDF-1.7\r\n--mitra\r\n'), ...Array<Buffer>(64).fill(everyByte), Buffer.from('\n%%EOF')]);

async function* pieces(): AsyncIterable<Uint8Array> {
  for (let at = 0; at < file.length; at += 5000) yield file.subarray(at, at + 5000);
}

function letter(operasi: Operasi, change: object, switches: object): Letter {
  const values = { ...payloads[operasi], partner_reference_id: contohReferensi, ...change };
  const upload = { sha256: createHash('sha256').update(file).digest('hex'), size: file.length, contentType: 'application/pdf' };
  const multipart = operasi === 'uploadDokumen' ? { file: upload, boundary: 'mitra-4c1f0f5e6a7b8d90' } : undefined;
  return letterOf(operasi, freezeRequest(operasi, values, parseProfile(switches), multipart), {}, pieces);
}

/** `signed` says which bytes the switches have signed, where they are not the whole body. */
function outgoing(name: string, operasi: Operasi, change: object = {}, switches: object = {}, signed?: Buffer): SignedBody {
  const frozen = letter(operasi, change, switches);
  const whole = [Buffer.from(frozen.body ?? ''), ...(frozen.file ? [file, Buffer.from(frozen.file.epilogue)] : [])];
  const sign = async (key: SigningKey, { mode, saltLength }: Signing): Promise<string> => {
    const profile = parseProfile(switches);
    const prepared = await prepareRequest(frozen, key, { ...profile, signature: { ...profile.signature, mode, saltLength } });
    const inside = profile.inquiry.signatureInBody ? (JSON.parse(prepared.body ?? '') as { signature: string }).signature : null;
    return inside ?? prepared.signature ?? '';
  };
  return { name, bytes: signed ?? Buffer.concat(whole), sign };
}

function incoming(name: string, text: string): SignedBody {
  const bytes = Buffer.from(text);
  return { name, bytes, sign: (key, how) => Promise.resolve(signBytes(bytes, key.privateKey, how)) };
}

const signedOperations = (Object.keys(payloads) as Operasi[]).filter((operasi) => operasi !== 'cetakCovering');
const parts = Buffer.from('{"no_rekening":"29UK0006","kode_dokumen":"001"}');

/** For tests: every kind of body that gets signed: each operation's, names in many scripts, an upload in each position of its switches, a notice in raw UTF-8. */
export function signedBodies(): readonly SignedBody[] {
  return [
    ...signedOperations.map((operasi) => outgoing(operasi, operasi)),
    ...Object.entries(scripts).map(([script, name]) =>
      outgoing(`penjaminanBaru, ${script}`, 'penjaminanBaru', { nama_debitur: name, alamat_debitur: `Jalan ${name}` }),
    ),
    outgoing('requestKlaim, spaced, emoji', 'requestKlaim', { tindakan1: scripts.emoji }, { 'json.spacing': 'spaced' }),
    outgoing('inquiryIjp, the signature in its body', 'inquiryIjp', {}, { 'inquiry.signatureInBody': true }),
    outgoing('uploadDokumen, code as a field', 'uploadDokumen', {}, { 'upload.documentCode': 'field' }),
    outgoing('uploadDokumen, its fields', 'uploadDokumen', {}, { 'upload.documentCode': 'field', 'signature.upload': 'fields' }, parts),
    outgoing('uploadDokumen, no bytes', 'uploadDokumen', {}, { 'signature.upload': 'empty' }, Buffer.alloc(0)),
    incoming('a notice in raw UTF-8', JSON.stringify({ nama: Object.values(scripts) })),
  ];
}
