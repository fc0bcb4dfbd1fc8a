import type { Page } from '@playwright/test';
import { daftarContoh } from '../app/(portal)/covering/baru/_components/contoh.ts';
import { isiFormulir, masuk, nomorBaru, orangKedua } from './support/isi-formulir.ts';
import { angsur, dokumenPdf, isiTanggal, pilihBerkas } from './support/isi-klaim.ts';
import { periksaLaporan } from './support/laporan.ts';
import { effectsOf, orderClaim, requestsOf } from './support/ledger.ts';
import { setujui } from './support/orang.ts';
import { pelanggaran, profilBerlaku, suratTentang } from './support/surat.ts';
import { expect, test } from './support/test.ts';

const MB = 1_048_576;
const hari = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());

async function bayarTahunPertama(page: Page, nilai: string | null, referensi: string): Promise<void> {
  await page.getByRole('button', { name: 'Bayar IJP tahun ke-1' }).click();
  const form = page.getByRole('form', { name: /tahun ke-1/ });
  if (nilai) await form.getByLabel('Nilai yang dibayar').fill(nilai);
  await form.getByLabel('Nomor referensi pembayaran').fill(referensi);
  await isiTanggal(form.getByLabel('Tanggal pembayaran'), hari);
  await form.getByRole('button', { name: /Kirim konfirmasi/ }).click();
  await expect(form).toHaveCount(0);
}

test('satu penjaminan menjalani seluruh hidupnya, dari pengajuan sampai subrogasi lunas', async ({ page, browser, stack, photograph }) => {
  const nomor = nomorBaru();
  const spr = `${nomor}S`;
  const rekening = `00${Date.now()}123`;
  const spk = `SPK-${nomor}`;
  const mulai = new Date().toISOString();
  let sertifikat = '';
  await masuk(page, 'sari');

  await test.step('diajukan, dan sertifikatnya terbit', async () => {
    await page.goto('/covering/baru');
    await isiFormulir(page, { ...daftarContoh[0]?.isian, nomor_aplikasi: nomor, no_rekening: rekening });
    await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
    await page.waitForURL(/\/covering\/[0-9a-f-]{36}/);
    await expect(page.getByText(/KR2 \d{4} 02\.03 33 113 0 \d{8}/).first()).toBeVisible();
  });

  await test.step('IJP tahun pertama dibayar dua kali sampai lunas', async () => {
    await bayarTahunPertama(page, '100000', `TRF-${nomor}-1`);
    await expect(page.getByRole('row', { name: /^1 .*100\.000,00/ })).toBeVisible();
    await bayarTahunPertama(page, null, `TRF-${nomor}-2`);
    await expect(page.getByRole('row', { name: /^1 .*Lunas/ })).toBeVisible();
    await photograph('kehidupan-1-penjaminan');
  });

  await test.step('sertifikat diunduh', async () => {
    const unduhan = page.waitForEvent('download');
    await page.getByRole('link', { name: /Unduh/ }).click();
    expect((await unduhan).suggestedFilename()).toMatch(/\.pdf$/);
  });

  await test.step('diperpanjang dengan SPR', async () => {
    await page.getByRole('link', { name: 'Ajukan SPR' }).click();
    const form = page.getByRole('form', { name: 'Pengajuan SPR' });
    await form.getByRole('radio', { name: /Perpanjangan/ }).check();
    await form.getByLabel('Outstanding terakhir').fill('20000000');
    await form.getByLabel('Nomor perjanjian kredit').fill(`ADD-${nomor}`);
    await isiTanggal(form.getByLabel('Tanggal perjanjian kredit'), hari);
    await form.getByLabel('Nomor aplikasi').fill(spr);
    await isiTanggal(form.getByRole('textbox', { name: 'Akhir SPR' }), '2027-06-14');
    await form.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
    await page.waitForURL(/\/covering\/spr\/[0-9a-f-]{36}/);
    await expect(page.getByText(/sertifikat terbit/i).first()).toBeVisible();
    await bayarTahunPertama(page, null, `TRF-${spr}`);
    await expect(page.getByRole('row', { name: /^1 .*Lunas/ })).toBeVisible();
    await photograph('kehidupan-2-spr');
    sertifikat =
      (
        await page
          .getByText(/KR2 \d{4} .*-R1/)
          .first()
          .textContent()
      )?.match(/KR2 \d{4} [\d. ]+-R1/)?.[0] ?? '';
    expect(sertifikat).toMatch(/-R1$/);
  });

  await test.step('diklaim dari sertifikat SPR dengan nilai menurut perjanjian', async () => {
    await page.goto('/klaim/baru');
    await page.getByLabel('Sertifikat yang diklaim').fill(sertifikat);
    await page.getByRole('form', { name: 'Cari sertifikat' }).getByRole('button', { name: 'Cari' }).click();
    await page.getByRole('link', { name: new RegExp(sertifikat) }).click();
    const form = page.getByRole('form', { name: 'Permohonan klaim' });
    await form.getByLabel('Nomor surat permohonan klaim').fill(spk);
    await isiTanggal(form.getByLabel('Tanggal surat'), hari);
    await isiTanggal(form.getByLabel('Periode pengajuan'), hari);
    await form.locator('[id="nilai_pengikatan"]').fill('35000000');
    await form.locator('[id="tunggakan_pokok"]').fill('20000000');
    await form.locator('[id="tunggakan_bunga"]').fill('1000000');
    await form.locator('[id="tunggakan_denda"]').fill('0');
    await expect(form.locator('[id="nilai_tuntutan_klaim"]')).toHaveValue('14.700.000');
    await form.locator('[id="tindakan1"]').fill('Penagihan ke tempat usaha');
    await photograph('kehidupan-3-klaim');
    await form.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
    await page.waitForURL(/\/klaim\/[0-9a-f-]{36}$/);
  });

  const klaim = page.url();
  const supervisor = await orangKedua(browser, 'dewi');
  await test.step('menunggu orang kedua, yang membaca klaimnya dan menyetujuinya', async () => {
    await expect(page.getByText(/Menunggu persetujuan/i).first()).toBeVisible();
    expect((await effectsOf(stack.sandboxUrl, rekening)).filter(({ operasi }) => operasi === 'requestKlaim')).toEqual([]);
    await setujui(supervisor, spr);
    await expect(page.getByText('Dokumen dalam proses').first()).toBeVisible();
  });

  await test.step('tujuh dokumen: satu terlalu besar, satu bukan PDF, lalu semuanya diterima', async () => {
    await page.locator('main a[href$="/dokumen"]').first().click();
    await page.waitForURL(/\/dokumen$/);
    await expect(await pilihBerkas(page, '001', dokumenPdf(2 * MB + 1))).toContainText('terlalu besar: 2.097.153 bita');
    await expect(await pilihBerkas(page, '002', Buffer.from('<html>bukan PDF</html>'))).toContainText(
      'bukan PDF, JPG, atau PNG menurut isinya',
    );
    await photograph('kehidupan-4-dokumen-ditolak');
    for (const [kode, bytes] of [
      ['001', 2 * MB],
      ['002', 40_000],
      ['003', 40_001],
      ['004', 40_002],
      ['005', 40_003],
      ['006', 10 * MB],
      ['007', 40_004],
    ] as const) {
      const baris = await pilihBerkas(page, kode, dokumenPdf(bytes));
      await expect(baris).toContainText('Diterima Jamkrindo', { timeout: 30_000 });
    }
    await photograph('kehidupan-5-dokumen-diterima');
    const diunggah = (await effectsOf(stack.sandboxUrl, rekening)).filter(({ operasi }) => operasi === 'uploadDokumen');
    expect(diunggah).toHaveLength(7);
  });

  await test.step('disetujui dan dibayar Jamkrindo', async () => {
    const order = { no_rekening: rekening, no_spk: spk };
    await orderClaim(stack.sandboxUrl, { ...order, aksi: 'lengkapi' });
    await orderClaim(stack.sandboxUrl, { ...order, aksi: 'setujui', pokok: '14000000', bunga: '700000' });
    await page.goto(klaim);
    await page.getByRole('button', { name: 'Tanyakan keputusan' }).click();
    await expect(page.getByText('Disetujui', { exact: true }).first()).toBeVisible();
    await orderClaim(stack.sandboxUrl, { ...order, aksi: 'bayar', beriTahu: true });
    await expect(page.getByText(/referensi BYRKLM-/).first()).toBeVisible();
    await photograph('kehidupan-6-klaim-dibayar');
  });

  await test.step('dipulihkan dalam tiga angsuran, yang kedua dibayar sebagian', async () => {
    await page.getByRole('link', { name: 'Buka subrogasi' }).click();
    const disetujui = () => setujui(supervisor, spr);
    await angsur(page, { ke: 1, tertagih: '10000000', nomor, hari }, disetujui);
    await angsur(page, { ke: 2, tertagih: '6000000', dibayar: '3000000', nomor, hari }, disetujui);
    await angsur(page, { ke: 3, tertagih: '5000000', nomor, hari }, disetujui);
    await supervisor.context().close();
    await expect(page.getByRole('row', { name: /^Ke-2 Dibayar sebagian .*kurang 1\.200\.000,00/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Ke-3 Dibayar .*4\.700\.000,00 0,00/ })).toBeVisible();
    await expect(page.getByText('Lunas', { exact: true }).first()).toBeVisible();
    await photograph('kehidupan-7-subrogasi-lunas');
  });

  await test.step('setiap laporan memuatnya; Excel menyimpan tiap nomor sebagai teks sampai angka terakhir', async () => {
    const nik = daftarContoh[0]?.isian.no_identitas ?? '';
    for (const [id, tampak, nomorNya] of [
      ['produksi', sertifikat, [nik, rekening, sertifikat]],
      ['tagihan-ijp', 'Lunas', []],
      ['pembayaran-ijp', `TRF-${nomor}-2`, [rekening]],
      ['klaim', sertifikat, [rekening, sertifikat]],
      ['subrogasi', sertifikat, [rekening, sertifikat, '0010012345678901', '0059876543210987']],
      ['transaksi', 'Pembayaran subrogasi', [rekening]],
    ] as const) {
      const sel = await periksaLaporan(page, id, tampak, `kehidupan-8-${id}`);
      expect(sel, id).toEqual(expect.arrayContaining([...nomorNya]));
    }
  });

  await test.step('tidak ada yang terkirim di luar tabel dokumen mitra, dan semuanya bertanda tangan', async () => {
    const surat = await suratTentang(stack, rekening);
    const profil = await profilBerlaku(stack);
    expect(surat.flatMap((row) => pelanggaran(row, profil))).toEqual([]);
    const bernilai = (operasi: string, name: string) => surat.filter((row) => row.operasi === operasi).map(({ isi }) => isi[name]);
    expect(bernilai('inquiryIjp', 'jenis_pengajuan')).toEqual([0, 1]);
    expect(bernilai('pembayaranIjp', 'jenis_penjaminan')).toEqual([1, 1, 2]);
    const tanpaTandaTangan = ['token', 'cetakCovering'];
    const permintaan = (await requestsOf(stack.sandboxUrl)).filter(
      ({ operasi, waktu }) => operasi && waktu >= mulai && !tanpaTandaTangan.includes(operasi),
    );
    expect(permintaan.length).toBeGreaterThanOrEqual(surat.length);
    expect(permintaan.filter(({ tandaTangan }) => tandaTangan !== 'sah')).toEqual([]);
    expect((await effectsOf(stack.sandboxUrl, rekening)).map(({ operasi }) => operasi)).toHaveLength(19);
  });
});
