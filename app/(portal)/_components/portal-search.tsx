'use client';

import type { CommandItem } from '#components/layout/command-palette.tsx';
import { CommandPalette } from '#components/layout/command-palette.tsx';
import type { Found } from '#components/layout/use-found.ts';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { cari } from '../_actions.ts';
import { alamatPermohonan } from '../_alamat.ts';

const placesOnly = async (): Promise<Found> => ({ items: [], problem: null });

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

/** What a person may search by: everything, the numbers of papers alone, or no records at all. */
export type SearchReach = 'semua' | 'nomor' | 'halaman';

const placeholders: Record<SearchReach, string> = {
  semua: 'Nama, nomor aplikasi, rekening, sertifikat, atau NIK',
  nomor: 'Nomor aplikasi atau nomor sertifikat',
  halaman: 'Nama halaman',
};

/** The search of the whole portal: filings of one's branches, and the places of the navigation. */
export function PortalSearch({ places, reach }: { readonly places: readonly CommandItem[]; readonly reach: SearchReach }) {
  const search = reach === 'halaman' ? placesOnly : find;
  return <CommandPalette label="Cari" placeholder={placeholders[reach]} places={places} search={search} />;
}
