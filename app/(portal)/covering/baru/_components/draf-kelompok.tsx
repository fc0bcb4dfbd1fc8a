'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { formatRupiah, jumlahkan } from '#lib/rupiah.ts';
import { DrafBaris, type DrafPilihan } from './draf-baris.tsx';
import { KelompokNotice } from './kelompok-notice.tsx';
import { useAjukanKelompok } from './use-ajukan-kelompok.ts';

const SHOWN = 3;

/** The person's unfinished filings: go on with one, throw it away, or file those that are ready together. */
export function DrafKelompok({ draf: semua }: { readonly draf: readonly DrafPilihan[] }) {
  const [pilihan, setPilihan] = useState<readonly string[]>([]);
  const { ajukan, akhir, diajukan, temuan } = useAjukanKelompok();
  const draf = semua.filter((row) => !diajukan.includes(row.id));
  const siap = draf.filter((row) => row.kurang === 0);
  const dipilih = siap.filter((row) => pilihan.includes(row.id));
  const plafon = formatRupiah(jumlahkan(dipilih.map((row) => row.plafon)));
  const rest = draf.slice(SHOWN);

  const rows = (some: readonly DrafPilihan[]) => (
    <ul>
      {some.map((row) => (
        <DrafBaris
          key={row.id}
          draf={row}
          dipilih={dipilih.includes(row)}
          temuan={temuan.get(row.id) ?? []}
          onPilih={(id) => setPilihan((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))}
        />
      ))}
    </ul>
  );

  return (
    <>
      {akhir && <KelompokNotice akhir={akhir} />}
      {draf.length > 0 && (
        <section aria-label="Draf yang belum selesai" className="mb-4 max-w-4xl border-y border-rule py-1">
          {rows(draf.slice(0, SHOWN))}
          {rest.length > 0 && (
            <details open={rest.some((row) => temuan.has(row.id)) || undefined}>
              <summary className="w-fit cursor-pointer rounded py-1.5 text-sm text-soft hover:text-accent">{rest.length} draf lain</summary>
              {rows(rest)}
            </details>
          )}
          {siap.length > 1 && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule py-2">
              <p className="min-w-0 grow text-sm text-soft" role="status">
                {dipilih.length === 0
                  ? 'Pilih dua draf atau lebih untuk diajukan bersama.'
                  : `${dipilih.length} draf dipilih, jumlah plafon ${plafon}.`}
              </p>
              <Button kind="quiet" size="small" onClick={() => setPilihan(dipilih.length === siap.length ? [] : siap.map((row) => row.id))}>
                {dipilih.length === siap.length ? 'Lepas semua' : `Pilih semua yang lengkap (${siap.length})`}
              </Button>
              {dipilih.length > 1 && (
                <ConfirmDialog
                  trigger={
                    <Button kind="primary" size="small">
                      Ajukan terpilih ({dipilih.length})
                    </Button>
                  }
                  title={`Ajukan ${dipilih.length} permohonan bersama?`}
                  description={
                    <>
                      <p>
                        Jumlah plafon <span className="whitespace-nowrap tabular-nums">{plafon}</span>. Semuanya diajukan, atau tidak satu
                        pun bila ada yang belum benar.
                      </p>
                      <p className="mt-2">
                        Bila jumlahnya perlu persetujuan, kelompok ini menunggu keputusan sebagai satu; bila tidak, langsung dikirim ke
                        Jamkrindo dan tidak dapat ditarik setelah berangkat.
                      </p>
                    </>
                  }
                  confirmLabel={`Ajukan ${dipilih.length} permohonan`}
                  onConfirm={async () => {
                    if (await ajukan(dipilih.map((row) => row.id))) setPilihan([]);
                  }}
                />
              )}
            </div>
          )}
        </section>
      )}
    </>
  );
}
