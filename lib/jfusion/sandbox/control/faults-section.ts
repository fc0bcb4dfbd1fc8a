import { endpoints, type Operasi, operasi, tokenEndpoint } from '../../contract/endpoints.ts';
import type { AdminDesk } from '../admin.ts';
import { kinds, tempatGangguan } from '../fault/fault-kinds.ts';
import { type Html, html, option } from './html.ts';

function nameOf(name: Operasi | 'token' | '*'): string {
  if (name === '*') return 'semua';
  return name === 'token' ? tokenEndpoint.label : endpoints[name].label;
}

/** The faults that are waiting, and a form for one more. */
export function faultsSection({ faults, control }: AdminDesk): Html {
  const list = faults.list();
  const token = html`<input type="hidden" name="_token" value="${control.token}">`;
  const waiting = html`<table><thead><tr><th>Operasi</th><th>Gangguan</th><th>Tempat</th><th class="angka">Sisa panggilan</th><th class="angka">Dilewati</th></tr></thead><tbody>${list.map(
    (fault) =>
      html`<tr><td>${nameOf(fault.operasi)}</td><td>${kinds[fault.jenis].label}</td><td>${tempatGangguan[fault.tempat]}</td><td class="angka">${fault.kali}</td><td class="angka">${fault.lewati}</td></tr>`,
  )}</tbody></table><form class="baris" method="post" action="/sandbox/fault/hapus">${token}<button class="bahaya">Hapus semua gangguan</button></form>`;
  const names = [
    option('*', 'semua', true),
    option('token', tokenEndpoint.label, false),
    ...operasi.map((name) => option(name, endpoints[name].label, false)),
  ];
  return html`<h2 id="gangguan">Gangguan</h2>${list.length === 0 ? html`<p class="redup">Tidak ada gangguan yang menunggu.</p>` : html`<div class="gulir" tabindex="0" role="region" aria-label="Tabel gangguan">${waiting}</div>`}
<form class="baris" method="post" action="/sandbox/fault">${token}
<label><span>Operasi</span><select name="operasi">${names}</select></label>
<label><span>Gangguan</span><select name="jenis">${Object.entries(kinds).map(([name, { label }]) => option(name, label, false))}</select></label>
<label><span>Tempat</span><select name="tempat">${[option('', 'yang biasa untuk gangguan itu', true), ...Object.entries(tempatGangguan).map(([name, label]) => option(name, label, false))]}</select></label>
<label><span>Berapa panggilan</span><input type="number" name="kali" min="1" value="1" required></label>
<label><span>Lewati dahulu</span><input type="number" name="lewati" min="0" value="0"></label>
<button>Pasang gangguan</button></form>`;
}
