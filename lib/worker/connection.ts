import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { createJfusionClient, type JfusionClient } from '#lib/jfusion/client.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { unsealText } from '#lib/seal.ts';

let current: { stamp: number; client: JfusionClient } | null = null;

/** The client of the connection as it stands in the book now; rebuilt when the row changes. Only the worker ever calls this. */
export async function connectedClient(): Promise<JfusionClient> {
  const row = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  const stamp = row.diperbarui_pada.getTime();
  if (current?.stamp === stamp) return current.client;
  current?.client.close();
  const call = interval('deadlineCall');
  const client = createJfusionClient({
    connection: {
      baseUrl: row.base_url,
      mitraId: row.mitra_id,
      clientId: row.client_id,
      clientSecret: unsealText(row.client_secret, 'koneksi.client_secret'),
      privateKeyPem: unsealText(row.kunci_privat, 'koneksi.kunci_privat'),
      passphrase: row.kunci_sandi ? unsealText(row.kunci_sandi, 'koneksi.kunci_sandi') : undefined,
      profile: parseProfile(row.profil),
    },
    deadlines: {
      token: interval('deadlineToken'),
      penjaminanBaru: call,
      inquiryIjp: call,
      pembayaranIjp: call,
      cetakCovering: interval('deadlineDocument'),
    },
  });
  current = { stamp, client };
  return client;
}

/** Ends every connection to the guarantor. */
export function disconnect(): void {
  current?.client.close();
  current = null;
}
