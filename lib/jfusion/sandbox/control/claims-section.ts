import type { AdminDesk } from '../admin.ts';
import { claimSteps, dapatDisetujui } from '../claims/claim-steps.ts';
import { dokumenKurang, type KeadaanKlaim, type Klaim, keadaanKlaim } from '../claims/claims.ts';
import { ribuan, rupiahText, rupiahToSen, senToRupiah } from '../rupiah.ts';
import { tanggalPanjang } from '../tanggal.ts';
import { type Html, html } from './html.ts';

const marks: { readonly [K in KeadaanKlaim]: string } = {
  diterima: '○ Diterima',
  lengkap: '◐ Lengkap',
  disetujui: '◕ Disetujui',
  ditolak: '✕ Ditolak',
  dibayar: '● Dibayar',
};
const SHOWN = 50;

/** The latest claims, each with what can be done with it now. */
export function claimsSection({ ledger, control }: AdminDesk, notices: boolean): Html {
  const all = ledger.book.klaim.all();
  const cards = all
    .slice(-SHOWN)
    .reverse()
    .map((klaim) => card(klaim, ledger.book, control.token, notices));
  const more = all.length > SHOWN ? html`<p class="redup">${SHOWN} klaim terakhir dari ${ribuan(all.length)}.</p>` : null;
  const none = html`<p class="redup">Belum ada klaim. Klaim yang diajukan dari portal tampil di sini.</p>`;
  return html`<h2 id="klaim">Klaim</h2>${all.length === 0 ? none : cards}${more}`;
}

function card(klaim: Klaim, book: AdminDesk['ledger']['book'], token: string, notices: boolean): Html {
  const { isi, dokumen, keputusan, pembayaran } = klaim;
  const missing = dokumenKurang(klaim);
  const latest = new Map(dokumen.map((one) => [one.kode, one]));
  const facts: [string, string][] = [
    ['Rekening', isi.no_rekening ?? ''],
    ['Sertifikat', isi.nomor_sertifikat ?? ''],
    ['Tuntutan', rupiahText(rupiahToSen(isi.nilai_tuntutan_klaim ?? '0'))],
    ['Dokumen yang sudah ada', latest.size === 0 ? 'belum ada' : [...latest.keys()].sort().join(', ')],
  ];
  if (!keputusan) facts.push(['Dokumen yang kurang', missing.length === 0 ? 'tidak ada' : missing.join(', ')]);
  if (keputusan) facts.push(['Keputusan', `${keputusan.nomor}, ${tanggalPanjang(keputusan.tanggal)}`]);
  if (keputusan?.alasan) facts.push(['Alasan penolakan', keputusan.alasan]);
  if (keputusan?.putusan === 'disetujui') facts.push(['Nilai disetujui', rupiahText(keputusan.pokokSen + keputusan.bungaSen)]);
  if (pembayaran) facts.push(['Dibayar', `${rupiahText(pembayaran.sen)}, ${tanggalPanjang(pembayaran.tanggal)}, ${pembayaran.referensi}`]);
  return html`<article><h3>${marks[keadaanKlaim(klaim)]} · klaim ${klaim.id} · ${isi.no_spk ?? ''}</h3>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>${actions(klaim, book, token, notices)}</article>`;
}

function actions(klaim: Klaim, book: AdminDesk['ledger']['book'], token: string, notices: boolean): Html[] {
  const keadaan = keadaanKlaim(klaim);
  const tick = notices
    ? html`<label class="centang"><input type="checkbox" name="beriTahu"><span>Kirim pemberitahuan ke portal</span></label>`
    : null;
  const form = (aksi: string, inner: Html, button: Html): Html =>
    html`<form class="baris" method="post" action="/sandbox/klaim"><input type="hidden" name="_token" value="${token}"><input type="hidden" name="klaim" value="${klaim.id}"><input type="hidden" name="aksi" value="${aksi}">${inner}${button}</form>`;
  const empty = html``;
  if (keadaan === 'diterima') return [form('lengkapi', empty, html`<button>${claimSteps.lengkapi.label}</button>`)];
  if (keadaan === 'lengkap') {
    const money = html`<label><span>Pokok (Rp)</span><input name="pokok" inputmode="decimal" value="${senToRupiah(dapatDisetujui(klaim, book))}" required></label>
<label><span>Bunga (Rp)</span><input name="bunga" inputmode="decimal" value="0"></label>${tick}`;
    const reason = html`<label><span>Alasan penolakan</span><input name="alasan" maxlength="255" required></label>${tick}`;
    return [
      form('setujui', money, html`<button class="utama">${claimSteps.setujui.label}</button>`),
      form('tolak', reason, html`<button class="bahaya">${claimSteps.tolak.label}</button>`),
    ];
  }
  const again = notices
    ? [form('beritahu', empty, html`<button>Kirim pemberitahuan ${keadaan === 'dibayar' ? 'pembayaran' : 'keputusan'}</button>`)]
    : [];
  return keadaan === 'disetujui'
    ? [form('bayar', tick ?? empty, html`<button class="utama">${claimSteps.bayar.label}</button>`), ...again]
    : again;
}
