import { db } from '#lib/db.ts';
import { ISI_PURPOSE } from '#lib/pengiriman/file-letter.ts';
import { unseal, unsealText } from '#lib/seal.ts';

/** What attempts carried: bytes of bodies, and of whole requests and answers with their HTTP headers, in each direction. */
export interface Cargo {
  readonly attempts: number;
  /** bytes of the headers that carry signatures */
  readonly signatures: number;
  readonly body: { readonly up: number; readonly down: number };
  readonly http: { readonly up: number; readonly down: number };
}

/** Bytes of one header line. */
export function headerBytes(name: string, value: string): number {
  return `${name}: ${value}\r\n`.length;
}

/** The attempts that began between two moments (ms since 1970), of every operation or of one. */
export async function cargoBetween(from: number, to: number, operasi?: string): Promise<Cargo> {
  const rows = await db().percobaan.findMany({
    where: { mulai: { gte: new Date(from), lte: new Date(to) }, hasil: 'berhasil', ...(operasi ? { pengiriman: { operasi } } : {}) },
    select: {
      byte_terkirim: true,
      byte_diterima: true,
      tanda_tangan: true,
      jawaban: true,
      pengiriman: { select: { isi: true, isi_penutup: true, isi_berkas_ukuran: true } },
    },
  });
  const total = { attempts: rows.length, signatures: 0, body: { up: 0, down: 0 }, http: { up: 0, down: 0 } };
  for (const { byte_terkirim, byte_diterima, tanda_tangan, jawaban, pengiriman } of rows) {
    const { isi, isi_penutup, isi_berkas_ukuran } = pengiriman;
    total.signatures += tanda_tangan ? headerBytes('Signature', tanda_tangan) : 0;
    total.body.up += [isi, isi_penutup].reduce(
      (sum, part) => sum + (part ? unsealText(part, ISI_PURPOSE).length : 0),
      isi_berkas_ukuran ?? 0,
    );
    total.body.down += jawaban ? unseal(jawaban, 'percobaan.jawaban').length : 0;
    total.http.up += byte_terkirim ?? 0;
    total.http.down += byte_diterima ?? 0;
  }
  return total;
}
