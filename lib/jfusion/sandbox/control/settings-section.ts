import type { JfusionProfile } from '../../contract/profile.ts';
import type { SwitchRow } from '../../contract/switches.ts';
import type { Mitra } from '../mitra.ts';
import { type Html, html, option } from './html.ts';
import { played, positionAt } from './settings.ts';

const replayLabels: { readonly [R in Mitra['replay']]: string } = {
  jawaban_pertama: 'dijawab sama seperti yang pertama',
  sudah_ada: 'ditolak: sudah ada',
  efek_kedua: 'dicatat untuk kedua kalinya',
};

/** What is played beside the switches: a repeated reference, how slow, the clock of the claims, where notices go. */
export function settingsSection(mitra: Mitra, token: string): Html {
  const replay = Object.entries(replayLabels).map(([value, label]) => option(value, label, value === mitra.replay));
  return html`<h2 id="setelan">Setelan</h2><form method="post" action="/sandbox/setelan"><input type="hidden" name="_token" value="${token}"><div class="kisi">
<label><span>Referensi atau dokumen yang berulang</span><select name="replay">${replay}</select></label>
<label><span>Jeda sebelum menjawab (milidetik)</span><input type="number" name="latencyMs" min="0" max="600000" value="${mitra.latencyMs}" required></label>
<label><span>Jam klaim: detik per langkah (0 = hanya dengan tangan)</span><input type="number" name="klaimDetikPerLangkah" min="0" max="31536000" value="${mitra.klaimDetikPerLangkah}" required></label>
<label><span>Invoice dalam jawaban penjaminan</span><select name="invoiceDalamJawaban">${[option('true', 'ada', mitra.invoiceDalamJawaban), option('false', 'tidak ada', !mitra.invoiceDalamJawaban)]}</select></label>
<label><span>Alamat pemberitahuan di portal (kosong = tidak dikirim)</span><input type="url" name="notifikasiUrl" value="${mitra.notifikasiUrl ?? ''}" placeholder="http://127.0.0.1:3000/api/jfusion/notifikasi"></label>
</div><button class="utama">Simpan setelan</button></form>`;
}

/** The positions of the switches as they are played now. */
export function switchesSection({ profile }: Mitra, token: string): Html {
  return html`<h2 id="sakelar">Posisi sakelar yang dimainkan</h2>
<p class="redup">Yang berbeda dari posisi di portal membuat permintaannya ditolak, seperti di server mitra yang membaca dokumen dengan cara lain.</p>
<form method="post" action="/sandbox/sakelar"><input type="hidden" name="_token" value="${token}"><div class="kisi">${played.map((row) => field(row, profile))}</div><button class="utama">Simpan posisi</button></form>`;
}

function field(row: SwitchRow, profile: JfusionProfile): Html {
  const now = positionAt(profile, row.path);
  return html`<div>${inputs[row.kind](row, now, profile)}<small class="redup">${row.path}</small></div>`;
}

const inputs: { readonly [K in SwitchRow['kind']]: (row: SwitchRow, now: unknown, profile: JfusionProfile) => Html } = {
  choice: ({ path, label, positions }, now) =>
    html`<label><span>${label}</span><select name="${path}">${(positions ?? []).map(({ value, label: words }) => option(JSON.stringify(value), words, value === now))}</select></label>`,
  salt: ({ path, label }, now) =>
    html`<label><span>${label}: digest, max, atau 0 sampai 222</span><input name="${path}" pattern="digest|max|[0-9]{1,3}" value="${String(now)}" required></label>`,
  fields: ({ path, label }, _now, { numbers }) =>
    html`<label><span>${label}</span><textarea name="${path}" rows="4">${numbers.asString.join('\n')}</textarea></label>`,
  claimCodes: ({ path, label }, _now, { klaim }) =>
    html`<fieldset><legend>${label}</legend>${Object.entries(klaim.kode).map(
      ([name, codes]) =>
        html`<div class="baris"><label><span>${name}</span><input name="${path}.${name}" size="8" value="${codes.filter((code) => code !== '').join(', ')}"></label><label class="centang"><input type="checkbox" name="${path}.${name}.kosong"${codes.includes('') ? html` checked` : null}><span>juga kosong</span></label></div>`,
    )}</fieldset>`,
  replay: () => html``,
};
