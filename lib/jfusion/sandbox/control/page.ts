import type { AdminDesk } from '../admin.ts';
import type { Answer } from '../answer.ts';
import { advanceClaims } from '../claims/claim-clock.ts';
import { requestsSection, subrogationsSection } from './book-sections.ts';
import { claimsSection } from './claims-section.ts';
import { faultsSection } from './faults-section.ts';
import { type Html, html } from './html.ts';
import { settingsSection, switchesSection } from './settings-section.ts';
import { style } from './style.ts';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** The page on which a trainer plays the guarantor: plain forms, no script. */
export async function controlPage(desk: AdminDesk): Promise<Answer> {
  const mitra = await desk.mitra.read();
  await advanceClaims(desk.ledger, mitra, desk.now());
  const { token } = desk.control;
  const kabar = desk.control.heard();
  const told = kabar && html`<p class="${kabar.baik ? 'kabar' : 'kabar buruk'}" role="status">${kabar.teks}</p>`;
  const settings = mitra
    ? [settingsSection(mitra, token), switchesSection(mitra, token)]
    : [html`<p class="kabar buruk">Mitra belum terdaftar: mitra.json belum ada atau tidak dapat dibaca. Jalankan portal lebih dahulu.</p>`];
  const body = html`<h1>Sandbox J-FUSION</h1>
<p class="redup">Lawan bicara untuk latihan dan uji, bukan sistem Jamkrindo.${mitra ? ` Mitra: ${mitra.nama ?? mitra.mitraId}, kode bank ${mitra.kodeBank}.` : ''}</p>
<nav aria-label="Bagian halaman"><a href="#klaim">Klaim</a><a href="#subrogasi">Subrogasi</a><a href="#setelan">Setelan</a><a href="#sakelar">Sakelar</a><a href="#gangguan">Gangguan</a><a href="#permintaan">Permintaan</a></nav>
${told}${claimsSection(desk, mitra?.notifikasiUrl !== undefined)}${subrogationsSection(desk)}${settings}${faultsSection(desk)}${requestsSection(desk)}`;
  return { status: 200, headers: HEADERS, body: Buffer.from(documentOf(body).html, 'utf8') };
}

function documentOf(body: Html): Html {
  return html`<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sandbox J-FUSION</title><style>${{ html: style }}</style></head><body><main>${body}</main></body></html>`;
}
