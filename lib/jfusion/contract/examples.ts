import type { Operasi } from './endpoints.ts';
import type { Contoh, ContohPermintaan } from './example.ts';
import { jawabanCovering, permintaanCovering } from './examples-covering.ts';
import { jawabanKlaim, permintaanKlaim } from './examples-klaim.ts';

/** The printed requests; the print has only an address, the upload only a table. */
export const contohPermintaan: { readonly [O in Exclude<Operasi, 'cetakCovering' | 'uploadDokumen'>]: ContohPermintaan } = {
  ...permintaanCovering,
  ...permintaanKlaim,
};

/** The printed answers; that of the print is a document. */
export const contohJawaban: { readonly [O in Exclude<Operasi, 'cetakCovering'>]: Contoh } = { ...jawabanCovering, ...jawabanKlaim };

/** The printed answer of the token endpoint. */
export const contohToken: Contoh = {
  teks: '{ "access_token": "ACCESS_TOKEN_HERE", "token_type": "bearer", "expires_in": 3600, "scope": "read" }',
  perbaikan: [],
  catatan: null,
};

/** The document's sample of canonical JSON: it calls for no newline, and keeps its spaces (switch `json.spacing`). */
export const contohKanonik = {
  nilai: { client_number: '123456', product_code: '5k-xl' },
  kanonik: '{"client_number": "123456", "product_code": "5k-xl"}',
} as const;
