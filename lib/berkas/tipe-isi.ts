const AWALAN = [
  { tipe: 'application/pdf', byte: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { tipe: 'image/jpeg', byte: [0xff, 0xd8, 0xff] },
  { tipe: 'image/png', byte: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** What a document is by its first bytes, whatever its name says: PDF, JPEG or PNG; null for anything else. */
export function tipeIsi(isi: Uint8Array): (typeof AWALAN)[number]['tipe'] | null {
  return AWALAN.find(({ byte }) => byte.every((value, at) => isi[at] === value))?.tipe ?? null;
}
