import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { navFor, placesOf } from '../app/(portal)/_nav.ts';
import type { Peran } from '../lib/auth/permissions.ts';
import { ajukan, masuk, nomorBaru, orangKedua } from './support/isi-formulir.ts';
import { expect, test } from './support/test.ts';

const layar = { width: 1366, height: 768 };
const ponsel = { width: 390, height: 844 };
const pedoman = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function periksaTampilan(keadaan: string, axe: AxeBuilder): Promise<void> {
  // No page has a frame of another's: axe need not open a page of its own to gather what they say.
  const { violations } = await axe.setLegacyMode().analyze();
  const temuan = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  expect.soft(temuan, keadaan).toEqual([]);
}

async function periksaUkuran(page: Page, alamat: string, ukuran: typeof layar): Promise<void> {
  const keadaan = `${alamat} selebar ${ukuran.width}`;
  await page.setViewportSize(ukuran);
  await expect(page.getByRole('heading', { level: 1 }), keadaan).toBeVisible();
  await periksaTampilan(keadaan, new AxeBuilder({ page }).withTags(pedoman));
  const lebih = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(lebih, `${keadaan} bergeser ke samping`).toBeLessThanOrEqual(0);
}

async function periksaHalaman(page: Page, alamat: string, status = 200): Promise<void> {
  const answer = await page.goto(alamat);
  expect.soft(answer?.status(), alamat).toBe(status);
  for (const ukuran of [ponsel, layar]) await periksaUkuran(page, alamat, ukuran);
  await page.emulateMedia({ colorScheme: 'dark' });
  await periksaTampilan(`${alamat} pada layar gelap`, new AxeBuilder({ page }).withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The menu as this role has it; gives every place it leads to. */
async function periksaMenu(page: Page, peran: readonly Peran[]): Promise<string[]> {
  const nav = navFor(peran);
  const tautan = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link');
  const alamat = () => tautan.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await expect.poll(alamat).toEqual(nav.flatMap((item) => [item.href, ...(item.children ?? []).map((child) => child.href)]));
  return placesOf(nav).map(({ href }) => href);
}

/** What looks the same for everybody is looked at with the supervisor. */
const samaBagiSemua = ['/panduan', '/pemberitahuan'];

test('supervisor membuka setiap halaman menu, permohonan, invoice, dan surat: di layar kantor, ponsel, dan layar gelap', async ({
  page,
  browser,
}) => {
  test.slow();
  const staf = await orangKedua(browser, 'sari');
  await ajukan(staf, nomorBaru());
  await expect(staf.getByRole('link', { name: /Unduh/ })).toBeVisible();
  const permohonan = staf.url();
  await staf.context().close();
  await masuk(page, 'dewi');
  for (const alamat of await periksaMenu(page, ['supervisor'])) await test.step(alamat, () => periksaHalaman(page, alamat));
  await test.step('permohonan', () => periksaHalaman(page, permohonan));
  await test.step('riwayat pengujian', () => periksaHalaman(page, '/pengaturan/koneksi/uji'));
  for (const daftar of ['/covering/invoice', '/pengiriman']) {
    await page.goto(daftar);
    const rinci = page.locator(`main a[href^="${daftar}/"]`).first();
    const alamat = (await rinci.getAttribute('href')) ?? '';
    await test.step(daftar, () => periksaHalaman(page, alamat));
  }
  await test.step('data nasabah tertutup bagi admin, juga bila alamatnya diketahui', async () => {
    const admin = await orangKedua(browser, 'budi');
    const miliknya = (await periksaMenu(admin, ['admin'])).filter((alamat) => !samaBagiSemua.includes(alamat));
    for (const alamat of miliknya) await test.step(alamat, () => periksaHalaman(admin, alamat));
    for (const alamat of [permohonan, '/covering', '/klaim', '/subrogasi', '/laporan', '/pengiriman', '/covering/sertifikat']) {
      const answer = await admin.goto(alamat);
      expect.soft(answer?.status(), alamat).toBe(404);
    }
    await admin.context().close();
  });
  await test.step('auditor membaca semuanya tersamar', async () => {
    const auditor = await orangKedua(browser, 'wahyu');
    const terbuka = (await periksaMenu(auditor, ['auditor'])).filter((alamat) => !samaBagiSemua.includes(alamat));
    for (const alamat of [permohonan, ...terbuka]) {
      const answer = await auditor.goto(alamat);
      expect.soft(answer?.status(), alamat).toBe(200);
      await periksaUkuran(auditor, alamat, layar);
      await expect.soft(auditor.getByText('ANITA TAMA'), alamat).toHaveCount(0);
    }
    await auditor.goto(permohonan);
    await expect(auditor.getByText(/A••• T•••/).first()).toBeVisible();
    await auditor.context().close();
  });
});

test('staf cabang yang belum punya apa-apa membuka setiap halaman menunya, tanpa tautan yang buntu', async ({ page }) => {
  test.slow();
  await masuk(page, 'bayu');
  const miliknya = (await periksaMenu(page, ['staf', 'petugas_klaim'])).filter((alamat) => !samaBagiSemua.includes(alamat));
  for (const alamat of miliknya) await test.step(alamat, () => periksaHalaman(page, alamat));
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
