import { createHash } from 'node:crypto';
import { contohPenjaminanBaru } from '#lib/jfusion/contract/fixtures.ts';
import { wordsOf } from '#lib/pdf/test-words.ts';
import { hariIni } from '#lib/tanggal.ts';
import { daftarContoh } from '../app/(portal)/covering/baru/_components/contoh.ts';
import { isiFormulir, masuk, nomorBaru } from './support/isi-formulir.ts';
import { effectsOf } from './support/ledger.ts';
import { expect, test } from './support/test.ts';

test('staf mengajukan contoh dokumen mitra dan memegang sertifikatnya; cabang lain tidak melihatnya', async ({
  page,
  stack,
  photograph,
}) => {
  const nomor = nomorBaru();
  await masuk(page, 'sari');
  await page
    .getByRole('link', { name: /Ajukan penjaminan/ })
    .first()
    .click();
  await isiFormulir(page, { ...contohPenjaminanBaru, nomor_aplikasi: nomor, no_rekening: nomor } as never);
  await photograph('formulir-terisi');
  await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();

  await page.waitForURL(/\/covering\/[0-9a-f-]{36}/);
  await expect(page.getByText(/sertifikat terbit/i).first()).toBeVisible();
  await expect(page.getByText(/KR2 \d{4} 02\.03 33 113 0 \d{8}/).first()).toBeVisible();
  const [effect, ...others] = await effectsOf(stack.sandboxUrl, nomor);
  expect(others).toEqual([]);
  expect(effect?.operasi).toBe('penjaminanBaru');

  await test.step('konfirmasi pembayaran yang belum lengkap tidak terkirim', async () => {
    await page.getByRole('button', { name: /Bayar/ }).first().click();
    const form = page.getByRole('form', { name: /tahun ke-1/ });
    await form.getByRole('button', { name: /Kirim konfirmasi/ }).click();
    await expect(form.getByText('wajib diisi').first()).toBeVisible();
    expect(await effectsOf(stack.sandboxUrl, nomor)).toHaveLength(1);
  });

  await test.step('sertifikat dilihat dan diunduh dari brankas sendiri', async () => {
    const unduh = page.getByRole('link', { name: /Unduh/ });
    await expect(unduh).toBeVisible();
    await photograph('permohonan-terbit');
    const href = (await unduh.getAttribute('href')) ?? '';
    const answer = await page.request.get(href);
    const bytes = await answer.body();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
    expect(answer.headers()['content-disposition']).toContain('attachment');
    await stack.sandbox.stop();
    const again = await page.request.get(href);
    expect(
      createHash('sha256')
        .update(await again.body())
        .digest('hex'),
    ).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  await test.step('cabang lain tidak melihatnya, pada halaman maupun berkas', async () => {
    const href = (await page.getByRole('link', { name: /Unduh/ }).getAttribute('href')) ?? '';
    const alamat = page.url();
    await page.context().clearCookies();
    expect((await page.request.get(href)).status()).toBe(401);
    await masuk(page, 'bayu');
    expect((await page.request.get(href)).status()).toBe(404);
    await page.goto(alamat);
    await expect(page.getByText(nomor)).toHaveCount(0);
  });
});

test('dua permohonan jenis lain terbit: kecil dengan NPWP, dan badan usaha dengan linkage executing', async ({ page, stack }) => {
  await masuk(page, 'sari');
  for (const { label, isian } of daftarContoh.slice(1)) {
    const nomor = nomorBaru();
    await page.goto('/covering/baru');
    await isiFormulir(page, { ...isian, nomor_aplikasi: nomor, no_rekening: nomor });
    await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
    await expect(page.getByText(/sertifikat terbit/i).first(), label).toBeVisible();
    expect(await effectsOf(stack.sandboxUrl, nomor)).toHaveLength(1);
  }
});

test('yang ditulis di formulir kertas selama portal tidak dapat dibuka dimasukkan kemudian, satu lembar satu kali', async ({
  page,
  photograph,
}) => {
  await masuk(page, 'sari');
  await page.goto('/panduan/formulir-kertas');
  const formulir = page.getByRole('form', { name: 'Permohonan penjaminan baru' });
  await formulir.getByLabel('Banyaknya').fill('2');
  await photograph('formulir-kertas');
  const kertas = page.context().waitForEvent('request', (request) => request.url().includes('/formulir-kertas/penjaminan'));
  const tab = page.context().waitForEvent('page');
  await formulir.getByRole('button', { name: /Buka PDF/ }).click();
  const alamat = (await kertas).url();
  await (await tab).close();
  const answer = await page.request.get(alamat);
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  const nomor = (await wordsOf(await answer.body())).flatMap((teks) => /^F-\S+$/m.exec(teks)?.[0] ?? []);
  expect(new Set(nomor).size).toBe(2);

  const salin = async (aplikasi: string) => {
    await page.goto('/covering/baru');
    await isiFormulir(page, { ...contohPenjaminanBaru, nomor_aplikasi: aplikasi, no_rekening: aplikasi } as never);
    await page.getByLabel(/disalin dari formulir kertas/).check();
    await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
    await expect(page.locator('[id="kertas_nomor"]')).toHaveAttribute('aria-invalid', 'true');
    await page.locator('[id="kertas_nomor"]').fill((nomor[0] ?? '').toLowerCase());
    await page.locator('[id="kertas_tanggal"]').fill(hariIni().split('-').reverse().join('-'));
    await page.locator('[id="kertas_petugas"]').fill('Sari Wulandari');
    await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
  };
  await salin(nomorBaru());
  await page.waitForURL(/\/covering\/[0-9a-f-]{36}/);
  await expect(page.getByText(`Dari formulir kertas ${nomor[0]}, diisi`)).toBeVisible();
  await expect(page.getByText(`disalin dari formulir kertas ${nomor[0]}`)).toBeVisible();
  await photograph('permohonan-dari-kertas');
  await salin(nomorBaru());
  await expect(page.getByText(/Sudah dimasukkan pada Penjaminan baru, nomor aplikasi E2E/).first()).toBeVisible();
  await photograph('formulir-kertas-terpakai');
});
