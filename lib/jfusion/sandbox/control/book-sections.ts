import { endpoints, tokenEndpoint } from '../../contract/endpoints.ts';
import type { AdminDesk } from '../admin.ts';
import { kinds } from '../fault/fault-kinds.ts';
import { rupiahText } from '../rupiah.ts';
import { waktuJakarta } from '../tanggal.ts';
import { type Html, html } from './html.ts';

const SHOWN = 50;

const labels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...endpoints, token: tokenEndpoint }).map(([name, { label }]) => [name, label]),
);
const labelOf = (operasi: string | null): string | null => (operasi === null ? null : (labels[operasi] ?? operasi));

/** The latest instalments of subrogasi. */
export function subrogationsSection({ ledger }: AdminDesk): Html {
  const rows = ledger.book.subrogasi.all().slice(-SHOWN).reverse();
  if (rows.length === 0)
    return html`<h2 id="subrogasi">Subrogasi</h2><p class="redup">Belum ada angsuran. Angsuran atas klaim yang sudah dibayar tampil di sini.</p>`;
  return html`<h2 id="subrogasi">Subrogasi</h2><div class="gulir" tabindex="0" role="region" aria-label="Tabel subrogasi"><table><thead><tr><th>Surat</th><th>Rekening</th><th>Sertifikat</th><th>Referensi pembayaran</th><th class="angka">Diajukan</th><th class="angka">Dikonfirmasi</th></tr></thead><tbody>${rows.map(
    ({ isi, sen, dibayar }) =>
      html`<tr><td>${isi.no_surat_subrogasi ?? ''}</td><td>${isi.no_rekening ?? ''}</td><td>${isi.nomor_sertifikat ?? ''}</td><td>${isi.no_referensi_pembayaran ?? ''}</td><td class="angka">${rupiahText(sen)}</td><td class="angka">${dibayar.length === 0 ? 'belum' : rupiahText(dibayar.reduce((sum, one) => sum + one, 0n))}</td></tr>`,
  )}</tbody></table></div>`;
}

/** The latest requests since start, with the verdict on their signatures. */
export function requestsSection({ requests }: AdminDesk): Html {
  const rows = requests.latest().slice(-SHOWN).reverse();
  if (rows.length === 0)
    return html`<h2 id="permintaan">Permintaan terakhir</h2><p class="redup">Belum ada permintaan sejak sandbox dijalankan.</p>`;
  return html`<h2 id="permintaan">Permintaan terakhir</h2><div class="gulir" tabindex="0" role="region" aria-label="Tabel permintaan"><table><thead><tr><th>Waktu (WIB)</th><th>Operasi</th><th>Tanda tangan</th><th>Jawaban</th><th>Keterangan</th><th>Referensi</th></tr></thead><tbody>${rows.map(
    ({ waktu, operasi, metode, jalur, tandaTangan, httpStatus, gangguan, sebab, partner_reference_id }) =>
      html`<tr><td>${waktuJakarta(new Date(waktu)).slice(11, 19)}</td><td>${labelOf(operasi) ?? `${metode} ${jalur.slice(0, 60)}`}</td><td>${tandaTangan}</td><td>${httpStatus ?? 'tidak utuh'}</td><td>${gangguan === null ? (sebab ?? '') : `gangguan: ${kinds[gangguan].label}`}</td><td>${partner_reference_id ?? ''}</td></tr>`,
  )}</tbody></table></div>`;
}
