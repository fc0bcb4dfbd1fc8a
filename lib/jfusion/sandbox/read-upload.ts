import { createHash } from 'node:crypto';
import { dokumenKlaim } from '../contract/dokumen-klaim.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import { Refusal } from './answer.ts';
import { type Part, readMultipart } from './multipart.ts';
import type { SentFile } from './operations/handler.ts';
import { ribuan } from './rupiah.ts';

/** An upload taken apart: its text parts by name in the order they came, and the file. */
export interface Upload {
  readonly texts: ReadonlyMap<string, string>;
  readonly file: SentFile;
}

/** A kind of file the guarantor takes: how its bytes begin, and the endings of its name. */
const kinds: Readonly<Record<string, { readonly begins: Buffer; readonly endings: readonly string[] }>> = {
  'application/pdf': { begins: Buffer.from('%PDF-'), endings: ['pdf'] },
  'image/jpeg': { begins: Buffer.from('ffd8ff', 'hex'), endings: ['jpg', 'jpeg'] },
  'image/png': { begins: Buffer.from('89504e470d0a1a0a', 'hex'), endings: ['png'] },
};

/**
 * Takes an upload apart and holds its parts against switch `upload.documentCode`.
 * @throws Refusal 400 for other parts, or in another order
 */
export function readUpload(body: Buffer, contentType: string | undefined, { upload }: JfusionProfile): Upload {
  const parts = readMultipart(body, contentType);
  const wanted = ['no_rekening', ...(upload.documentCode === 'field' ? ['kode_dokumen'] : []), 'file_dokumen'];
  const given = parts.map(({ name }) => name);
  if (given.join() !== wanted.join()) {
    const shown = given.map((name) => name.slice(0, 60)).join(', ');
    throw new Refusal(
      400,
      `Bagian multipart harus ${wanted.join(', ')} (upload.documentCode = ${upload.documentCode}); yang datang: ${shown}.`,
    );
  }
  const last = parts.at(-1);
  if (!last) throw new Refusal(400, 'Isi multipart kosong.');
  const texts = new Map(parts.slice(0, -1).map((part) => [part.name, textOf(part)]));
  return { texts, file: fileOf(last) };
}

function textOf({ name, filename, type, bytes }: Part): string {
  if (filename !== null || type !== null) throw new Refusal(400, `Bagian ${name} harus teks biasa, tanpa filename dan tanpa Content-Type.`);
  const text = bytes.toString('latin1');
  if (!/^[\x20-\x7e]*$/.test(text)) throw new Refusal(400, `Bagian ${name} harus ASCII satu baris.`);
  return text;
}

function fileOf({ filename, type, bytes }: Part): SentFile {
  if (filename === null || type === null) throw new Refusal(400, 'Bagian file_dokumen harus punya filename dan Content-Type.');
  const kind = kinds[type];
  if (!kind) throw new Refusal(422, `Tipe berkas ${type.slice(0, 60)} tidak diterima; kirim PDF, JPEG atau PNG.`);
  if (!bytes.subarray(0, kind.begins.length).equals(kind.begins)) throw new Refusal(422, `Isi file_dokumen bukan ${type}.`);
  const ending = /\.([a-z]+)$/.exec(filename)?.[1] ?? '';
  if (!kind.endings.includes(ending))
    throw new Refusal(422, `Nama file_dokumen harus berakhiran ${kind.endings.join(' atau ')} untuk ${type}.`);
  return { name: filename, type, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/**
 * The fields of an upload: its text parts, and in position `filename` the code which stands in the file's name, with the
 * account behind it (what a file name cannot hold written as a dash).
 * @throws Refusal 400 where the name is not so
 */
export function uploadFields({ texts, file }: Upload, { upload }: JfusionProfile): Map<string, string> {
  const found = new Map(texts);
  if (upload.documentCode === 'field') return found;
  const [, code = '', account] = /^(\d{3})_(.+)\.[a-z]+$/.exec(file.name) ?? [];
  if (account === undefined || account !== texts.get('no_rekening')?.replace(/[^A-Za-z0-9._-]/g, '-')) {
    throw new Refusal(400, 'Nama file_dokumen harus NNN_<no_rekening> dengan kode dokumen tiga angka (upload.documentCode = filename).');
  }
  return found.set('kode_dokumen', code);
}

/** @throws Refusal 422 for an empty file, or one over the limit of its document: exactly the limit passes */
export function demandSize({ bytes }: SentFile, kodeDokumen: string): void {
  if (bytes.length === 0) throw new Refusal(422, 'file_dokumen kosong.');
  const row = dokumenKlaim.find(({ kode }) => kode === kodeDokumen);
  if (row && bytes.length > row.maxBytes) {
    throw new Refusal(422, `Dokumen ${kodeDokumen} berukuran ${ribuan(bytes.length)} bita; paling besar ${ribuan(row.maxBytes)} bita.`);
  }
}
