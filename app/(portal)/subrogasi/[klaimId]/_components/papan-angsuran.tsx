'use client';

import { useState } from 'react';
import { Section } from '#components/layout/section.tsx';
import { Button } from '#components/ui/button.tsx';
import type { BarisSaldo } from '#lib/subrogasi/saldo-berjalan.ts';
import type { IsianAngsuran } from '#lib/subrogasi/schema.ts';
import { FormAngsuran } from './form-angsuran.tsx';
import { FormKonfirmasi } from './form-konfirmasi.tsx';
import { awalIsian, type Dasar } from './isian-angsuran.ts';
import { TabelSaldo } from './tabel-saldo.tsx';

/** What may be done with one line, as the server decided it. */
export interface Pilihan {
  readonly konfirmasi: boolean;
  readonly perbaiki: IsianAngsuran | null;
  readonly batalkan: string | null;
  readonly balikkan: boolean;
}

type Props = {
  readonly klaimId: string;
  readonly saldo: { readonly dibayar: string; readonly kembali: string; readonly sisa: string; readonly baris: readonly BarisSaldo[] };
  readonly dasar: Dasar;
  readonly bawaan: IsianAngsuran;
  readonly pilihan: Readonly<Record<string, Pilihan>>;
  /** a new instalment may be filed now */
  readonly dapatInput: boolean;
  /** the form that is open at first, where it may be */
  readonly langsung: Terbuka | null;
};

/** Which form is open under the balance. */
export type Terbuka = { readonly jenis: 'baru' } | { readonly jenis: 'perbaiki' | 'konfirmasi'; readonly id: string };

/** The running balance with the one form that is open under it. What is typed stays through every live refresh. */
export function PapanAngsuran({ klaimId, saldo, dasar, bawaan, pilihan, dapatInput, langsung }: Props) {
  const [terbuka, setTerbuka] = useState(langsung);
  const dituju = terbuka && terbuka.jenis !== 'baru' ? saldo.baris.find(({ id }) => id === terbuka.id) : undefined;
  const perbaiki = terbuka?.jenis === 'perbaiki' && dituju ? (pilihan[dituju.id]?.perbaiki ?? null) : null;

  function buka(bentuk: Terbuka, kolom: string) {
    setTerbuka(bentuk);
    requestAnimationFrame(() => document.getElementById(kolom)?.focus());
  }
  function tutup() {
    setTerbuka(null);
    document.getElementById('saldo')?.focus({ preventScroll: true });
  }

  function tindakan({ id, ke }: BarisSaldo) {
    const boleh = pilihan[id];
    if (!boleh?.konfirmasi && !boleh?.perbaiki) return null;
    return (
      <div className="flex flex-wrap justify-end gap-1.5">
        {boleh.konfirmasi && (
          <Button
            size="small"
            kind="primary"
            aria-label={`Konfirmasi pembayaran angsuran ke-${ke}`}
            onClick={() => buka({ jenis: 'konfirmasi', id }, `konfirmasi-${ke}-nilai`)}
          >
            Konfirmasi
          </Button>
        )}
        {boleh.perbaiki && (
          <Button
            size="small"
            aria-label={`Perbaiki dan ajukan lagi angsuran ke-${ke}`}
            onClick={() => buka({ jenis: 'perbaiki', id }, 'angsuran-nilai_tertagih')}
          >
            Ajukan lagi
          </Button>
        )}
      </div>
    );
  }

  return (
    <Section
      title="Saldo berjalan"
      id="saldo"
      action={
        dapatInput && (
          <Button kind="primary" size="small" onClick={() => buka({ jenis: 'baru' }, 'angsuran-nilai_tertagih')}>
            Input angsuran
          </Button>
        )
      }
    >
      <TabelSaldo {...saldo} tindakan={tindakan} />
      {terbuka?.jenis === 'baru' && dapatInput && (
        <FormAngsuran
          klaimId={klaimId}
          judul="Input angsuran"
          koreksiDariId={null}
          awal={awalIsian(bawaan)}
          dasar={dasar}
          onSent={tutup}
          onClose={tutup}
        />
      )}
      {perbaiki && dituju && (
        <FormAngsuran
          key={dituju.id}
          klaimId={klaimId}
          judul={`Perbaiki angsuran ke-${dituju.ke}`}
          koreksiDariId={dituju.id}
          awal={awalIsian(perbaiki)}
          dasar={dasar}
          onSent={tutup}
          onClose={tutup}
        />
      )}
      {terbuka?.jenis === 'konfirmasi' && dituju && pilihan[dituju.id]?.konfirmasi && (
        <FormKonfirmasi key={dituju.id} angsuranId={dituju.id} ke={dituju.ke} diajukan={dituju.diajukan} onSent={tutup} onClose={tutup} />
      )}
    </Section>
  );
}
