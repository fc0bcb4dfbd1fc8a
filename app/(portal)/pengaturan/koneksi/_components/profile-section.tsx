'use client';

import { useEffect, useState } from 'react';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import type { JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { ProfileForm } from './profile-form.tsx';
import { ProfileTable } from './profile-table.tsx';

type Props = {
  readonly id: string;
  readonly profil: JfusionProfile;
  readonly versi: number;
  readonly bolehUbah: boolean;
  /** the environment variable that rules over the profile, or null */
  readonly ditetapkan: string | null;
};

/** The profile as it stands; a form where it may be moved. */
export function ProfileSection({ id, profil, versi, bolehUbah, ditetapkan }: Props) {
  const [editing, setEditing] = useState(false);
  const [tersimpan, setTersimpan] = useState(false);
  const open = bolehUbah && ditetapkan === null;
  const [turns, setTurns] = useState(0);
  const turn = (to: boolean, saved: boolean) => {
    setEditing(to);
    setTersimpan(saved);
    setTurns(turns + 1);
  };
  // Form and table are of very different height, and the button that was pressed goes away: eye and focus stay with the section.
  useEffect(() => {
    const section = turns > 0 && document.getElementById(id);
    if (!section) return;
    section.focus({ preventScroll: true });
    section.scrollIntoView();
  }, [turns, id]);
  return (
    <Section
      title={`Profil koneksi · versi ${versi}`}
      id={id}
      action={open && !editing && <Button onClick={() => turn(true, false)}>Ubah profil</Button>}
    >
      <p className="pt-2 pb-1 text-soft">
        Sakelar untuk hal yang tidak dipastikan dokumen mitra. Posisi yang benar ditemukan dengan Jalankan UAT, atau disepakati dengan
        Jamkrindo.
      </p>
      {ditetapkan && (
        <div className="my-2">
          <Banner>
            Profil ditetapkan lewat {ditetapkan} dan dibaca setiap kali portal mulai. Ubah berkas itu lalu jalankan portal lagi, atau
            kosongkan variabelnya supaya profil dapat diubah di sini.
          </Banner>
        </div>
      )}
      {tersimpan && (
        <div className="no-print my-2">
          <Banner title="Profil tersimpan">Berlaku untuk setiap surat yang dikirim setelah ini. Versi sebelumnya ada di riwayat.</Banner>
        </div>
      )}
      {editing && open ? (
        <ProfileForm profil={profil} versi={versi} onClose={() => turn(false, false)} onSaved={() => turn(false, true)} />
      ) : (
        <ProfileTable profil={profil} />
      )}
    </Section>
  );
}
