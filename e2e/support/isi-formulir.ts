import { type Browser, expect, type Page } from '@playwright/test';
import { kolomPengajuan } from '#lib/covering/fields.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { contohPenjaminanBaru } from '#lib/jfusion/contract/fixtures.ts';
import type { akunDemo } from '../../prisma/demo.ts';

export type NamaDemo = (typeof akunDemo)[number]['namaPengguna'];

/** Signs a demo account in through the page. */
export async function masuk(page: Page, nama: NamaDemo): Promise<void> {
  await page.goto('/masuk');
  await page.getByLabel('Nama pengguna').fill(nama);
  await page.getByLabel('Sandi', { exact: true }).fill(`sandbox-${nama}`);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
}

/** Another person at another computer: a browser of their own, signed in. Close its context when they are done. */
export async function orangKedua(browser: Browser, nama: NamaDemo): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  sayErrors(page, nama);
  await masuk(page, nama);
  return page;
}

/** What goes wrong inside a page is told beside the journey; answers it asked for and did not get are the journey's own to judge. */
function sayErrors(page: Page, nama: string): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) console.error(`${nama}: ${message.text()}`);
  });
}

/** Types a filing into the form as a person does: every field that is shown, in the order of the form. */
export async function isiFormulir(page: Page, isian: IsianPengajuan): Promise<void> {
  for (const { field, kind, tetap, tampilBila } of kolomPengajuan) {
    const value = isian[field];
    if (value === undefined || value === '' || tetap) continue;
    if (tampilBila && !tampilBila.isi.includes(isian[tampilBila.field as keyof IsianPengajuan] ?? '')) continue;
    const radio = page.locator(`input[type=radio][name="${field}"][value="${value}"]`);
    if (await radio.count()) {
      await radio.check();
      continue;
    }
    const box = page.locator(`[id="${field}"]`);
    if (kind === 'kode' || kind === 'pilihan') {
      await box.click();
      await box.fill(value);
      await box.press('Enter');
      await expect(box).not.toHaveAttribute('aria-expanded', 'true');
    } else if (kind === 'tanggal') {
      await box.fill(value.split('-').reverse().join('-'));
      await box.press('Tab');
    } else {
      await box.fill(kind === 'desimal' ? value.replace('.', ',') : value);
    }
  }
}

/** Files the partner document's example under this number; ends on the page of the filing. */
export async function ajukan(page: Page, nomor: string): Promise<void> {
  await page.goto('/covering/baru');
  await isiFormulir(page, { ...contohPenjaminanBaru, nomor_aplikasi: nomor, no_rekening: nomor } as never);
  await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
  await page.waitForURL(/\/covering\/[0-9a-f-]{36}/);
}

/** A number of its own for every filing of a run. */
export function nomorBaru(): string {
  return `E2E${Date.now().toString(36).toUpperCase()}`;
}
