'use client';

import { useState } from 'react';
import { TextArea } from '#components/form/text-area.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import type { Perubahan } from '#lib/koneksi/positions.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, type useSubmit } from '../../../_components/use-submit.ts';
import { simpanProfil } from '../actions.ts';
import type { Terhalang } from '../terhalang.ts';
import { ChangeList } from './change-list.tsx';
import { ReturnedLetters } from './returned-letters.tsx';

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly versi: number;
  readonly perubahan: readonly Perubahan[];
  /** dotted path → new position, of what moved */
  readonly posisi: Readonly<Record<string, unknown>>;
  readonly saving: ReturnType<typeof useSubmit>;
  readonly onSaved: () => void;
};

const CATATAN = 'profil-catatan';

/** The last look before the profile changes: what moves from where to where, and why. Letters in the way are told here, with the way out. */
export function SaveProfile({ open, onClose, versi, perubahan, posisi, saving, onSaved }: Props) {
  const [catatan, setCatatan] = useState('');
  const [terhalang, setTerhalang] = useState<Terhalang | null>(null);
  const { pending, problem, submit, keyFor } = saving;
  const isi = { versi, profil: { ...posisi }, catatan };
  const save = () => {
    setTerhalang(null);
    submit(
      () => simpanProfil({ ...isi, kunci: keyFor(isi) }),
      (hasil) => (hasil.terhalang ? setTerhalang(hasil.terhalang) : onSaved()),
    );
  };
  return (
    <FormDialog
      open={open}
      onClose={() => pending || onClose()}
      title={`Simpan ${perubahan.length} perubahan profil`}
      description="Berlaku segera untuk setiap surat yang dikirim setelah ini. Versi yang sekarang tetap tercatat di riwayat."
      wide
      action="Simpan profil"
      pending={pending}
      onSubmit={save}
    >
      {terhalang && <ReturnedLetters key={terhalang.pesan} {...terhalang} />}
      {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
      <ChangeList perubahan={perubahan} />
      <TextArea
        id={CATATAN}
        name="catatan"
        label="Catatan"
        hint="Mengapa diubah, misalnya hasil uji bersama Jamkrindo"
        value={catatan}
        onChange={setCatatan}
        rows={2}
        max={500}
        error={findingAt(problem, 'catatan')}
      />
    </FormDialog>
  );
}
