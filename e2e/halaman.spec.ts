import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { navFor, placesOf } from '../app/(portal)/_nav.ts';
import { ajukan, masuk, nomorBaru } from './support/isi-formulir.ts';
import { expect, test } from './support/test.ts';

const layar = { width: 1366, height: 768 };
const ponsel = { width: 390, height: 844 };
const pedoman = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function periksaTampilan(page: Page, keadaan: string, axe = new AxeBuilder({ page }).withTags(pedoman)): Promise<void> {
  const { violations } = await axe.analyze();
  const temuan = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  expect.soft(temuan, keadaan).toEqual([]);
}

async function periksaHalaman(page: Page, alamat: string, status = 200): Promise<void> {
  const answer = await page.goto(alamat);
  expect.soft(answer?.status(), alamat).toBe(status);
  for (const ukuran of [ponsel, layar]) {
    const keadaan = `${alamat} selebar ${ukuran.width}`;
    await page.setViewportSize(ukuran);
    await expect(page.getByRole('heading', { level: 1 }), keadaan).toBeVisible();
    await periksaTampilan(page, keadaan);
    const lebih = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(lebih, `${keadaan} bergeser ke samping`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await periksaTampilan(page, `${alamat} pada layar gelap`, new AxeBuilder({ page }).withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function periksaMenu(page: Page, peran: 'staf' | 'supervisor'): Promise<void> {
  const nav = navFor(peran);
  const tautan = await page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(tautan).toEqual(nav.flatMap((item) => [item.href, ...(item.children ?? []).map((child) => child.href)]));
  for (const { href } of placesOf(nav)) await test.step(href, () => periksaHalaman(page, href));
}

test('supervisor membuka setiap halaman menu, permohonan, invoice, dan surat: di layar kantor, ponsel, dan layar gelap', async ({
  page,
}) => {
  test.slow();
  await masuk(page, 'dewi');
  await ajukan(page, nomorBaru());
  await expect(page.getByRole('link', { name: /Unduh/ })).toBeVisible();
  const permohonan = page.url();
  await periksaMenu(page, 'supervisor');
  await test.step('permohonan', () => periksaHalaman(page, permohonan));
  await test.step('riwayat pengujian', () => periksaHalaman(page, '/pengaturan/koneksi/uji'));
  for (const daftar of ['/covering/invoice', '/pengiriman']) {
    await page.goto(daftar);
    const rinci = page.locator(`main a[href^="${daftar}/"]`).first();
    const alamat = (await rinci.getAttribute('href')) ?? '';
    await test.step(daftar, () => periksaHalaman(page, alamat));
  }
});

test('staf cabang yang belum punya apa-apa membuka setiap halaman menunya, tanpa tautan yang buntu', async ({ page }) => {
  test.slow();
  await masuk(page, 'bayu');
  await periksaMenu(page, 'staf');
});

test('halaman masuk, alamat yang tidak ada, dan pengaturan yang bukan wewenangnya berkata jelas', async ({ page }) => {
  await periksaHalaman(page, '/masuk');
  await masuk(page, 'sari');
  await periksaHalaman(page, '/tidak-ada', 404);
  for (const alamat of ['/pengaturan/koneksi', '/pengaturan/koneksi/uji']) {
    await periksaHalaman(page, alamat);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/supervisor/i);
  }
});
