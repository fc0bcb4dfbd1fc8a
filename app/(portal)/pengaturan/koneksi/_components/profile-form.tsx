'use client';

import { useState } from 'react';
import { FormFooter } from '#components/form/form-layout.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { defaultProfile, type JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { switches } from '#lib/jfusion/contract/switches.ts';
import { movedBetween, positionsOf, positionWords } from '#lib/koneksi/positions.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { SaveProfile } from './save-profile.tsx';
import { SwitchControl } from './switch-control.tsx';
import { switchId } from './switch-frame.tsx';

type Props = { readonly profil: JfusionProfile; readonly versi: number; readonly onClose: () => void; readonly onSaved: () => void };

/** Every switch of the profile to be moved, saved at once with a note; what stands off its default says so. */
export function ProfileForm({ profil, versi, onClose, onSaved }: Props) {
  // What the page showed when the work began: somebody else's change must be seen, not taken back unawares.
  const [awal] = useState({ profil, versi });
  const sekarang = positionsOf(awal.profil);
  const bawaan = positionsOf(defaultProfile);
  const [nilai, setNilai] = useState(sekarang);
  const saving = useSubmit();
  const [asking, setAsking] = useState(false);
  const perubahan = movedBetween(sekarang, nilai);
  const salah = saving.problem?.temuan.some(({ field }) => field !== 'catatan') ? saving.problem : null;
  const lain = new Set(movedBetween(bawaan, nilai).map((row) => row.sakelar));
  return (
    <form
      aria-label="Profil koneksi"
      onSubmit={(event) => {
        event.preventDefault();
        saving.forget();
        if (perubahan.length > 0) setAsking(true);
      }}
    >
      <div className="max-w-3xl space-y-7 pt-4 pb-6">
        {versi !== awal.versi && (
          <Banner tone="wait" title="Profil sudah diubah orang lain">
            Sekarang versi {versi}, sedangkan isian ini dimulai dari versi {awal.versi}. Tutup, lihat riwayat profil, lalu mulai lagi.
          </Banner>
        )}
        <ProblemNotice
          problem={salah}
          fields={Object.fromEntries(switches.map(({ path, label }) => [path, { label, id: switchId(path) }]))}
        />
        {switches.map((row) => (
          <div key={row.path}>
            <SwitchControl
              row={row}
              value={nilai.get(row.path)}
              onChange={(value) => setNilai(new Map(nilai).set(row.path, value))}
              error={findingAt(salah, row.path)}
            />
            <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm text-soft empty:hidden">
              {perubahan.some(({ sakelar }) => sakelar === row.path) && (
                <span className="text-wait">belum disimpan, sekarang: {positionWords(row, sekarang.get(row.path))}</span>
              )}
              {lain.has(row.path) && <span>bawaan dokumen mitra: {positionWords(row, bawaan.get(row.path))}</span>}
            </p>
          </div>
        ))}
      </div>
      <FormFooter state={perubahan.length > 0 ? `${perubahan.length} sakelar diubah, belum disimpan` : 'Belum ada yang diubah'}>
        <Button type="submit" kind="primary" disabled={perubahan.length === 0 || versi !== awal.versi}>
          Periksa dan simpan
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Tutup tanpa menyimpan
        </Button>
      </FormFooter>
      <SaveProfile
        open={asking && salah === null}
        onClose={() => setAsking(false)}
        versi={awal.versi}
        perubahan={perubahan}
        posisi={Object.fromEntries(perubahan.map(({ sakelar }) => [sakelar, nilai.get(sakelar)]))}
        saving={saving}
        onSaved={onSaved}
      />
    </form>
  );
}
