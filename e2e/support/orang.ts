import { expect, type Page } from '@playwright/test';
import { Client } from 'pg';
import type { Stack } from './test.ts';

/** Types name and password on the sign-in page and sends them; what comes of it is for the caller to see. */
export async function sebutSandi(page: Page, akun: string, sandi: string): Promise<void> {
  await page.getByLabel('Nama pengguna').fill(akun);
  await page.getByLabel('Sandi', { exact: true }).fill(sandi);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

/** Lets this person's last key or click be so many minutes ago, in each session of theirs. */
export async function mundurkanKegiatan(stack: Stack, akun: string, menit: number): Promise<void> {
  const client = new Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    await client.query(
      `UPDATE sesi SET terakhir_aktif = now() - make_interval(mins => $2)
       WHERE diakhiri_pada IS NULL AND pengguna_id = (SELECT id FROM pengguna WHERE nama_pengguna = $1)`,
      [akun, menit],
    );
  } finally {
    await client.end();
  }
}

/** A supervisor opens what waits in the inbox under this text, and approves it. The page stays on the inbox. */
export async function setujui(supervisor: Page, teks: string | RegExp): Promise<void> {
  if (!supervisor.url().endsWith('/persetujuan')) await supervisor.goto('/persetujuan');
  const permintaan = supervisor.getByRole('option').filter({ hasText: teks });
  await permintaan.click();
  await supervisor.getByRole('button', { name: 'Setujui', exact: true }).click();
  await supervisor
    .getByRole('dialog')
    .getByRole('button', { name: /^Setujui/ })
    .click();
  await expect(supervisor.getByRole('status').filter({ hasText: 'Disetujui' })).toBeVisible();
  await expect(permintaan).toHaveCount(0);
}
