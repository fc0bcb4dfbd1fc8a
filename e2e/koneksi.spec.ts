import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { contohPenjaminanBaru } from '#lib/jfusion/contract/fixtures.ts';
import { ajukan, masuk, nomorBaru, orangKedua } from './support/isi-formulir.ts';
import { expect, test } from './support/test.ts';

/** Five readings of the document that are not the portal's defaults. */
const lain = {
  'token.auth': 'basic',
  'signature.saltLength': 'max',
  'inquiry.transport': 'post',
  'json.spacing': 'spaced',
  'names.klaimSertifikat': 'no_sertifikat',
};

function pindahkanLawan(sandboxDir: string, profile: object): () => void {
  const path = join(sandboxDir, 'mitra.json');
  const semula = readFileSync(path, 'utf8');
  const tulis = (isi: string) => {
    writeFileSync(`${path}.uji`, isi, { mode: 0o600 });
    renameSync(`${path}.uji`, path);
  };
  tulis(JSON.stringify({ ...JSON.parse(semula), profile }));
  return () => tulis(semula);
}

async function jawabSemua(page: Page): Promise<void> {
  const kirim = page.getByRole('button', { name: 'Simpan jawaban' });
  for (let tersisa = await kirim.count(); tersisa > 0; tersisa -= 1) {
    const kartu = page.locator('form').filter({ has: kirim }).first();
    const usul = kartu.getByRole('radio', { name: /diusulkan portal/ });
    await ((await usul.count()) > 0 ? usul : kartu.getByRole('radio').first()).check();
    await kartu.getByRole('button', { name: 'Simpan jawaban' }).click();
    await expect(kirim).toHaveCount(tersisa - 1);
  }
}

async function periksaAxe(page: Page, keadaan: string): Promise<void> {
  for (const width of [390, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    const temuan = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
    expect.soft(temuan, `${keadaan} selebar ${width}`).toEqual([]);
    const lebih = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(lebih, `${keadaan} selebar ${width} bergeser ke samping`).toBeLessThanOrEqual(0);
  }
}

test('admin menguji koneksi, UAT menemukan lima sakelar yang berbeda, dibekukan, dan permohonan berikutnya terbit', async ({
  page,
  browser,
  stack,
  photograph,
}) => {
  test.setTimeout(300_000);
  const staf = await orangKedua(browser, 'sari');
  const terbit = async () => {
    await ajukan(staf, nomorBaru());
    await expect(staf.getByText(/sertifikat terbit/i).first()).toBeVisible();
  };
  await terbit();
  await masuk(page, 'budi');

  await test.step('uji koneksi: empat langkah baik', async () => {
    await page.goto('/pengaturan/koneksi');
    await page.getByRole('button', { name: 'Uji koneksi' }).click();
    await page.waitForURL(/\/koneksi\/uji\/[0-9a-f-]{36}/);
    await expect(page.getByText(/· Baik/)).toHaveCount(4, { timeout: 30_000 });
    await expect(page.getByRole('main').getByText('Selesai', { exact: true }).first()).toBeVisible();
    await photograph('uji-koneksi');
    await periksaAxe(page, 'uji koneksi');
  });

  const kembalikan = pindahkanLawan(stack.sandboxDir, lain);
  let dibekukan = false;
  try {
    await test.step('UAT: berjalan sampai bertanya', async () => {
      await page.goto('/pengaturan/koneksi');
      await page.getByRole('button', { name: 'Jalankan UAT' }).click();
      await expect(page.getByRole('dialog')).toContainText('paling banyak 48 kali');
      await page.getByLabel('Kode uker').fill(contohPenjaminanBaru.kode_uker);
      await photograph('uat-formulir');
      await page.getByRole('button', { name: 'Mulai UAT' }).click();
      await page.waitForURL(/\/koneksi\/uji\/[0-9a-f-]{36}/);
      await expect(page.getByRole('button', { name: 'Simpan jawaban' }).first()).toBeVisible({ timeout: 180_000 });
      await photograph('uat-bertanya');
      await periksaAxe(page, 'UAT yang bertanya');
    });
    await jawabSemua(page);

    await test.step('pembacaan: tepat lima yang berbeda, lalu dibekukan', async () => {
      const berbeda = page.getByRole('checkbox', { name: /^Pilih / });
      await expect(berbeda).toHaveCount(5, { timeout: 30_000 });
      for (const sakelar of Object.keys(lain)) {
        const baris = page.getByRole('table', { name: 'Pembacaan yang berbeda' }).getByRole('row').filter({ hasText: sakelar });
        await expect(baris.getByRole('checkbox')).toBeChecked();
      }
      await photograph('uat-pembacaan');
      await periksaAxe(page, 'UAT yang selesai');
      await page.getByRole('button', { name: 'Bekukan 5 posisi' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Bekukan 5 posisi' }).click();
      await expect(page.getByText(/Dibekukan menjadi profil versi \d+/)).toBeVisible();
      dibekukan = true;
    });

    await test.step('berita acara: PDF yang dapat dibuka', async () => {
      const unduhan = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Unduh Berita Acara' }).click();
      const berkas = await (await unduhan).path();
      const { length } = (await PDFDocument.load(readFileSync(berkas))).getPages();
      expect(length).toBeGreaterThanOrEqual(1);
    });

    await test.step('isi percobaan dapat memuat nasabah: admin melihat sidiknya, supervisor membukanya sampai jawaban mentahnya', async () => {
      const percobaanDi = (halaman: Page) => {
        const judul = halaman.getByRole('heading', { name: /^\d+\. Request klaim$/ });
        return halaman.getByRole('listitem').filter({ has: judul }).first();
      };
      await expect(percobaanDi(page)).toContainText(/SHA-256 isi [0-9a-f]{64}.*hanya dibuka supervisor/);
      const supervisor = await orangKedua(browser, 'dewi');
      await supervisor.goto(page.url());
      await percobaanDi(supervisor).getByText('Permintaan dan jawaban').click();
      await expect(percobaanDi(supervisor)).toContainText('"no_sertifikat": "');
      await expect(percobaanDi(supervisor).getByRole('button', { name: 'Salin Tanda tangan' })).toBeAttached();
      await supervisor.context().close();
    });

    await test.step('riwayat: kedua pengujian dengan satu kalimat masing-masing', async () => {
      await page.goto('/pengaturan/koneksi/uji');
      await expect(page.getByRole('row').filter({ hasText: '5 sakelar ditemukan berbeda, sudah dibekukan.' })).toHaveCount(1);
      await expect(page.getByRole('row').filter({ hasText: 'Alamat, kredensial, jam, dan tanda tangan baik.' })).toHaveCount(1);
      await periksaAxe(page, 'riwayat pengujian');
    });

    await test.step('permohonan berikutnya terbit pada posisi yang baru', async () => {
      await terbit();
    });
  } finally {
    await staf.context().close();
    // What was frozen fits the counterpart as it is now; a run that froze nothing leaves it as it was before.
    if (!dibekukan) kembalikan();
  }
});
