import { usulkanPindahUker } from '#lib/covering/usulkan-pindah-uker.ts';
import { delegasikan } from '#lib/persetujuan/delegasikan.ts';
import { hariIni } from '#lib/tanggal.ts';
import { debiturBaru, kreditMacet, suratDari, tani } from './demo-babak-covering.ts';
import { ajukanDemo, terbitDemo } from './demo-covering.ts';
import { ajukanKlaimDemo } from './demo-klaim.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';
import { drafDemo, kelompokDemo, putuskanDemo, setujuiUsul, usulDemo } from './demo-persetujuan.ts';

const SEHARI = 86_400_000;

/** What the supervisor turned down and let go, under a policy of its own, and what waits for somebody in every role when they come in. */
export async function babakPersetujuan(panggung: Panggung): Promise<void> {
  const { sari, tuntas } = panggung;
  await setujuiUsul(
    panggung,
    await usulDemo(panggung, { jenis: 'kebijakan', operasi: 'penjaminanBaru', mode: 'di_atas', batas: '400000000' }),
  );
  const ratna = await ajukanDemo(sari, debiturBaru('RATNA DEWANTI', 'P', '1984-01-19', 480_000_000), 112);
  await putuskanDemo(panggung, (await suratDari(ratna)).id, 'Taksasi agunan belum ditandatangani.');
  const slamet = await ajukanDemo(sari, debiturBaru('SLAMET RAHARJO', 'L', '1973-03-05', 420_000_000, tani), 113);
  await putuskanDemo(panggung, (await suratDari(slamet)).id);
  await tuntas();
  await menungguSupervisor(panggung);
  await menungguYangLain(panggung);
}

/** A filing, claims and a batch in the inbox, and drafts that wait for their maker. */
async function menungguSupervisor(panggung: Panggung): Promise<void> {
  const { sari, bayu, tuntas } = panggung;
  await ajukanDemo(sari, debiturBaru('HENDRA GUNAWAN', 'L', '1980-08-08', 450_000_000), 111);
  await ajukanDemo(bayu, debiturBaru('MEGA PUSPITA', 'P', '1986-02-17', 410_000_000), 202);
  for (const [nama, kelamin, urut] of [
    ['SUKARNI', 'P', 331],
    ['TUKIMIN', 'L', 332],
  ] as const) {
    const { id } = await kreditMacet(panggung, nama, kelamin, urut);
    await tuntas();
    await ajukanKlaimDemo(sari, id);
  }
  await kelompokDemo(sari, [
    [debiturBaru('PARJIYEM', 'P', '1979-04-12', 180_000_000), 141],
    [debiturBaru('GUNARTO', 'L', '1982-09-25', 160_000_000, tani), 142],
    [debiturBaru('NANIK SUHARTI', 'P', '1991-12-02', 140_000_000), 143],
  ]);
  await drafDemo(sari, debiturBaru('DARMINTO', 'L', '1988-07-07', 95_000_000, tani), 151);
  await drafDemo(sari, debiturBaru('ENI WIDYASTUTI', 'P', '1992-03-30', 65_000_000), 152);
}

/** A delegation in force, a rule that waits for consent, a debtor who is to go over to the other branch. */
async function menungguYangLain(panggung: Panggung): Promise<void> {
  const { sari, dewi, agus, rina } = panggung;
  const mulai = hariIni();
  const sampai = hariIni(new Date(Date.now() + 6 * SEHARI));
  await delegasikan(agus, { kunci: kunciDemo('delegasi-rina'), kepadaId: rina.id, mulai, sampai, alasan: 'Cuti tahunan' });
  await usulDemo(panggung, { jenis: 'batas', penggunaId: agus.id, operasi: 'requestKlaim', batas: '250000000' });
  const pindah = await terbitDemo(panggung, sari, debiturBaru('WIWIK LESTARI', 'P', '1987-05-21', 70_000_000), 144);
  await panggung.tuntas();
  await usulkanPindahUker(dewi, {
    kunci: kunciDemo('pindah-144'),
    penjaminanId: pindah.id,
    keCabangId: panggung.bayu.cabangId,
    alasan: 'Debitur pindah tempat usaha ke Semarang.',
  });
}
