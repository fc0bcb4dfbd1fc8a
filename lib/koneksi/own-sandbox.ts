import { join } from 'node:path';
import { env } from '#lib/env.ts';

/** Folder of our own sandbox counterpart; null where the portal talks to somebody else's. */
export function ownSandbox(): string | null {
  const { JFUSION_BASE_URL, MITRA_DATA_DIR } = env();
  return JFUSION_BASE_URL ? null : join(MITRA_DATA_DIR, 'sandbox');
}

/** Where the guarantor, or the sandbox in its place, sends its notices. */
export function noticeUrl(): string {
  return `${env().APP_URL}/api/jfusion/notifikasi`;
}
