'use client';

import type { ComponentProps } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PengajuanForm } from './pengajuan-form.tsx';
import { useAlamatDraf, useMulai } from './use-alamat-draf.ts';

type Props = Omit<ComponentProps<typeof PengajuanForm>, 'onDrafBaru'>;

/** The form of a filing as its address says: another address begins another form. */
export function FormInstance(props: Props) {
  const { number, id, onDrafBaru } = useAlamatDraf();
  return <KnownForm key={number} {...props} id={id} onDrafBaru={onDrafBaru} />;
}

function KnownForm({ id, ...props }: ComponentProps<typeof PengajuanForm> & { readonly id: string | null }) {
  const { menjadi, ...asal } = useMulai(id, props);
  if (menjadi) {
    return (
      <Banner
        title="Draf ini sudah dikirim"
        action={
          <LinkButton href={`/covering/${menjadi}`} size="small">
            Lihat permohonan
          </LinkButton>
        }
      >
        Jawaban Jamkrindo ada di halaman permohonannya.
      </Banner>
    );
  }
  return <PengajuanForm {...props} {...asal} />;
}
