'use client';

import { useSearchParams } from 'next/navigation';
import { type ComponentProps, useCallback, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { drafMemory } from './draf-memory.ts';
import { PengajuanForm } from './pengajuan-form.tsx';

type Props = Omit<ComponentProps<typeof PengajuanForm>, 'onDrafBaru'>;

/**
 * One open form after another on the same page: another address begins another form, except where the form itself wrote its
 * new draft into the address. A draft this tab knows better than the page it came back to is shown as this tab knows it.
 */
export function FormInstance(props: Props) {
  const search = useSearchParams();
  const address = search.toString();
  const [open, setOpen] = useState({ address, next: address, number: 0 });
  if (address !== open.address) setOpen({ address, next: address, number: address === open.next ? open.number : open.number + 1 });

  const onDrafBaru = useCallback((id: string) => {
    setOpen((before) => ({ ...before, next: `draf=${id}` }));
    window.history.replaceState(null, '', `?draf=${id}${window.location.hash}`);
  }, []);

  return <KnownForm key={open.number} {...props} id={search.get('draf')} onDrafBaru={onDrafBaru} />;
}

function KnownForm({ id, ...props }: ComponentProps<typeof PengajuanForm> & { readonly id: string | null }) {
  const [start] = useState(() => {
    const known = id ? drafMemory.newerThan(id, props.draf?.id === id ? props.draf.revisi : null) : null;
    if (!id || !known) return { nilai: props.nilai, draf: props.draf, koreksiDariId: props.koreksiDariId, menjadi: null };
    const { nilai, revisi, pada, koreksiDariId, menjadi } = known;
    return { nilai, draf: { id, revisi, pada }, koreksiDariId, menjadi };
  });
  const { menjadi, ...asal } = start;
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
