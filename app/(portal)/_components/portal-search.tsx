'use client';

import type { CommandItem } from '#components/layout/command-palette.tsx';
import { CommandPalette } from '#components/layout/command-palette.tsx';
import type { Found } from '#components/layout/use-found.ts';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { cari } from '../_actions.ts';
import { alamatPermohonan } from '../_alamat.ts';

async function find(text: string): Promise<Found> {
  const answer = await cari(text);
  if (!answer.ok) return { items: [], problem: answer.pesan };
  return {
    problem: null,
    items: answer.data.map((row) => ({
      href: alamatPermohonan(row.jenis, row.id),
      label: row.nama,
      detail: [row.jenis === 'spr' ? `SPR ${row.nomorAplikasi}` : row.nomorAplikasi, row.noSertifikat ?? `rekening ${row.noRekening}`].join(
        ' · ',
      ),
      aside: <StatusMark kind={row.status.mark}>{row.status.label}</StatusMark>,
    })),
  };
}

/** The search of the whole portal: filings of one's branches, and the places of the navigation. */
export function PortalSearch({ places }: { readonly places: readonly CommandItem[] }) {
  return <CommandPalette label="Cari" placeholder="Nama, nomor aplikasi, rekening, sertifikat, atau NIK" places={places} search={find} />;
}
