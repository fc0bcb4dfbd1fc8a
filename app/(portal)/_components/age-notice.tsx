'use client';

import { Clock } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';

/** Says that the session ends by its age, without taking the focus from somebody who is writing. `jam`: the time of day. */
export function AgeNotice({ jam, onSeen }: { readonly jam: string; readonly onSeen: () => void }) {
  return (
    <section
      role="alert"
      aria-labelledby="sesi-umur"
      className="float no-print fixed inset-x-3 bottom-3 z-40 mx-auto flex max-w-xl flex-wrap items-start gap-x-3 gap-y-2 p-4"
    >
      <Clock aria-hidden className="mt-0.5 size-4.5 shrink-0 text-wait" />
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="sesi-umur" className="font-semibold">
          Sesi Anda berakhir pukul {jam} WIB
        </h2>
        <p className="mt-0.5 text-soft">
          Satu kali masuk berlaku paling lama delapan jam. Yang Anda isi tersimpan sebagai draf; setelah itu masuk lagi dan lanjutkan dari
          halaman ini.
        </p>
      </div>
      <Button onClick={onSeen}>Mengerti</Button>
    </section>
  );
}
