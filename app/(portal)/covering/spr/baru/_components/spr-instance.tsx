'use client';

import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { useAlamatDraf, useMulai } from '../../../baru/_components/use-alamat-draf.ts';
import { SprForm, type SprFormProps } from './spr-form.tsx';

/** The form of an SPR as its address says: another address begins another form. */
export function SprInstance(props: Omit<SprFormProps, 'onDrafBaru'>) {
  const { number, id, onDrafBaru } = useAlamatDraf();
  return <KnownForm key={number} {...props} id={id} onDrafBaru={onDrafBaru} />;
}

function KnownForm({ id, ...props }: SprFormProps & { readonly id: string | null }) {
  const { menjadi, ...asal } = useMulai(id, props);
  if (menjadi) {
    return (
      <Banner
        title="Draf ini sudah dikirim"
        action={
          <LinkButton href={`/covering/spr/${menjadi}`} size="small">
            Lihat SPR
          </LinkButton>
        }
      >
        Jawaban Jamkrindo ada di halaman SPR-nya.
      </Banner>
    );
  }
  return <SprForm {...props} {...asal} />;
}
