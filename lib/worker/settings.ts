import { interval } from '#lib/intervals.ts';
import type { Connection } from '#lib/jfusion/client.ts';
import { type Deadlines, deadlinesOf } from '#lib/jfusion/deadlines.ts';
import { PASSPHRASE_PURPOSE, PRIVATE_KEY_PURPOSE } from '#lib/koneksi/key-store.ts';
import { unsealText } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';

/** The connection's row with the key it signs with. */
export type Koneksi = Prisma.koneksiGetPayload<{ include: { kunci: true } }>;

/** What the wire needs of the row, unsealed; the profile is the caller's. Never leaves the worker. */
export function settingsOf(row: Koneksi): Omit<Connection, 'profile'> {
  return {
    baseUrl: row.base_url,
    mitraId: row.mitra_id,
    clientId: row.client_id,
    clientSecret: unsealText(row.client_secret, 'koneksi.client_secret'),
    privateKeyPem: unsealText(row.kunci.kunci_privat, PRIVATE_KEY_PURPOSE),
    passphrase: row.kunci.kunci_sandi ? unsealText(row.kunci.kunci_sandi, PASSPHRASE_PURPOSE) : undefined,
    jamkrindoPublicKeyPem: row.kunci_jamkrindo ?? undefined,
  };
}

/** Lengths of time for each kind of call, from the table of intervals. */
export function deadlines(): Deadlines {
  return deadlinesOf({
    token: interval('deadlineToken'),
    call: interval('deadlineCall'),
    document: interval('deadlineDocument'),
    perMegabyte: interval('deadlineUploadPerMegabyte'),
  });
}
