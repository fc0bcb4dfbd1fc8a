import { Download, ExternalLink } from 'lucide-react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { PrintDocument } from './print-document.tsx';

type Props = { readonly berkasId: string; readonly title: string };

/** One of our stored documents inside the page, with what one does with it; on a phone a link instead of the frame. */
export function DocumentFrame({ berkasId, title }: Props) {
  const href = `/berkas/${berkasId}`;
  return (
    <div className="no-print pt-3">
      <div className="flex flex-wrap gap-2">
        <PrintDocument href={href}>Cetak</PrintDocument>
        <a href={`${href}?unduh=1`} className={buttonStyle({})}>
          <Download aria-hidden className="size-4" />
          Unduh
        </a>
        <a href={href} target="_blank" rel="noreferrer" className={buttonStyle({ kind: 'quiet' })}>
          <ExternalLink aria-hidden className="size-4" />
          Buka di tab baru
        </a>
      </div>
      <iframe
        src={`${href}#toolbar=0&navpanes=0&view=FitH`}
        title={title}
        loading="lazy"
        className="mt-3 hidden h-[42rem] w-full rounded-md border border-rule-strong bg-sunk sm:block"
      />
    </div>
  );
}
