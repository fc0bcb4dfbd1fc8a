import { ajukan, masuk, nomorBaru, orangKedua } from './support/isi-formulir.ts';
import { effectsOf, plantFault } from './support/ledger.ts';
import { mundurkanBelumPasti } from './support/surat.ts';
import { expect, test } from './support/test.ts';

test('penolakan ditampilkan apa adanya, dan koreksinya terbit', async ({ page, stack, photograph }) => {
  const nomor = nomorBaru();
  await plantFault(stack.sandboxUrl, {
    operasi: 'penjaminanBaru',
    kali: 1,
    jenis: 'refuse',
    message: 'Debitur <b>sudah</b> dijamin & ditolak',
  });
  await masuk(page, 'sari');
  await ajukan(page, nomor);
  await expect(page.getByText('Debitur <b>sudah</b> dijamin & ditolak').first()).toBeVisible();
  await photograph('permohonan-ditolak');
  await page.getByRole('link', { name: /Perbaiki dan ajukan lagi/ }).click();
  await expect(page.locator('[id="nama_debitur"]')).toHaveValue('ANITA TAMA');
  await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
  await expect(page.getByText(/sertifikat terbit/i).first()).toBeVisible();
  expect(await effectsOf(stack.sandboxUrl, nomor)).toHaveLength(1);
});

test('lawan yang mati, lalu jalur yang ditutup: staf tetap bekerja, melihat keadaan sebenarnya, dan antrean terkirim sendiri', async ({
  page,
  browser,
  stack,
  photograph,
}) => {
  const [nomor, lagi] = [nomorBaru(), `${nomorBaru()}T`];
  const pita = page.getByRole('status').filter({ hasText: 'Anda tetap dapat bekerja' });
  await masuk(page, 'sari');
  await stack.sandbox.kill();
  await ajukan(page, nomor);
  await expect(page.getByText(/Belum terkirim/).first()).toBeVisible();
  await expect(pita).toContainText(/sejak .* WIB/);
  await expect(pita).toContainText(/surat cabang Anda menunggu/);
  await photograph('lawan-mati');
  await stack.sandbox.start();
  await expect(page.getByText(/sertifikat terbit/i).first()).toBeVisible({ timeout: 20_000 });
  await expect(pita).toHaveCount(0);
  expect(await effectsOf(stack.sandboxUrl, nomor)).toHaveLength(1);

  const dewi = await orangKedua(browser, 'dewi');
  await dewi.goto('/pengiriman');
  await dewi.getByRole('button', { name: 'Tutup jalur' }).click();
  await dewi.getByRole('dialog').getByLabel('Alasan').fill('Jamkrindo memindahkan servernya');
  await dewi.getByRole('dialog').getByRole('button', { name: 'Tutup jalur' }).click();
  await expect(pita).toContainText('Jamkrindo memindahkan servernya');
  await ajukan(page, lagi);
  await expect(page.getByText('Siap dikirim').first()).toBeVisible();
  await expect(pita).toContainText(/surat cabang Anda menunggu/);
  await photograph('jalur-ditutup');
  await photograph('jalur-ditutup-pengiriman', dewi);
  expect(await effectsOf(stack.sandboxUrl, lagi)).toHaveLength(0);
  await dewi.getByRole('button', { name: /^Buka jalur/ }).click();
  await expect(page.getByText(/sertifikat terbit/i).first()).toBeVisible({ timeout: 20_000 });
  await expect(pita).toHaveCount(0);
  expect(await effectsOf(stack.sandboxUrl, lagi)).toHaveLength(1);
  await dewi.context().close();
});

test('pengirim mati di antara mengirim dan mencatat: satu efek, layar berkata belum pasti, dua orang memastikan', async ({
  page,
  stack,
  photograph,
}) => {
  const nomor = nomorBaru();
  await masuk(page, 'sari');
  await stack.worker.start({ entry: 'e2e/faults/worker.ts', env: { CRASH_POINT: 'answered', CRASH_OPERASI: 'penjaminanBaru' } });
  await ajukan(page, nomor);
  await stack.worker.ended();
  await stack.worker.start();
  await expect(page.getByText(/Belum pasti/).first()).toBeVisible({ timeout: 20_000 });
  expect(await effectsOf(stack.sandboxUrl, nomor)).toHaveLength(1);
  await photograph('belum-pasti');

  const sertifikat = JSON.stringify((await effectsOf(stack.sandboxUrl, nomor))[0]).match(/KR2 [^"\\]+/)?.[0] ?? '';
  const permohonan = page.url();
  await page.goto('/pengiriman?status=belum_pasti');
  await page.getByRole('row').filter({ hasText: nomor }).getByRole('link').first().click();
  await page.waitForURL(/\/pengiriman\/[0-9a-f-]{36}/);
  const surat = page.url();
  await page.getByRole('button', { name: 'Cari cetakan sertifikat' }).click();
  await expect(page.getByText(/Cetakan/).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Diterima Jamkrindo' }).check();
  await page.getByLabel('Nomor sertifikat').fill(sertifikat);
  await page.getByLabel('Tanggal sertifikat').fill('05-01-2026');
  await page.getByLabel('Tanggal sertifikat').press('Tab');
  await page.getByLabel('Dari mana Anda tahu').fill('Dibaca pada daftar Jamkrindo');
  await page.getByRole('button', { name: /Usulkan/ }).click();
  await expect(page.getByText(/menunggu/i).first()).toBeVisible();
  await page.context().clearCookies();
  await masuk(page, 'dewi');
  // A quarter of an hour is nearly over: the open page turns red by itself.
  await mundurkanBelumPasti(stack, nomor, 14);
  await page.clock.install();
  await page.goto('/');
  const lonceng = page.getByRole('button', { name: /^Pemberitahuan/ });
  await expect(lonceng).not.toHaveAccessibleName(/lebih dari 15 menit/);
  await page.clock.fastForward('01:30');
  await expect(lonceng).toHaveAccessibleName(/lebih dari 15 menit/);
  await expect(page.getByRole('heading', { name: /Belum pasti sampai di Jamkrindo, lebih dari 15 menit/ })).toBeVisible();
  await photograph('belum-pasti-telat');
  await page.goto(surat);
  await photograph('meja-belum-pasti');
  await page.getByRole('button', { name: 'Setujui usul' }).click();
  await expect(page.getByText(/Dipastikan dua orang/).first()).toBeVisible();
  await page.goto(permohonan);
  await expect(page.getByText(sertifikat).first()).toBeVisible();
  expect(await effectsOf(stack.sandboxUrl, nomor)).toHaveLength(1);
});
