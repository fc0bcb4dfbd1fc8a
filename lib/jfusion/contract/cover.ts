/** What a cover code of "Cetak Covering" names (contract section 3). Guessable: authorise on our own records. */
export interface Cover {
  readonly nomor_aplikasi: string;
  readonly no_rekening: string;
  readonly id_dd_bank: string;
}

/** Hex of the compact JSON, keys in the document's order. */
export function coverCode(cover: Cover): string {
  const { nomor_aplikasi, no_rekening, id_dd_bank } = cover;
  return Buffer.from(JSON.stringify({ nomor_aplikasi, no_rekening, id_dd_bank }), 'utf8').toString('hex');
}

/** The cover inside a code, or null where it is not one. */
export function parseCover(code: string): Cover | null {
  if (!/^(?:[0-9a-f]{2})+$/i.test(code)) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(code, 'hex').toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { nomor_aplikasi, no_rekening, id_dd_bank } = value as Record<string, unknown>;
    if (typeof nomor_aplikasi !== 'string' || typeof no_rekening !== 'string') return null;
    return { nomor_aplikasi, no_rekening, id_dd_bank: String(id_dd_bank ?? '') };
  } catch {
    return null;
  }
}

/** The cover code inside an `url_sertifikat`, whose host is private and never called; null where there is none. */
export function coverOfUrl(url: string): string | null {
  const code = /[?&]cover=([0-9a-f]+)/i.exec(url)?.[1] ?? null;
  return code && parseCover(code) ? code.toLowerCase() : null;
}
