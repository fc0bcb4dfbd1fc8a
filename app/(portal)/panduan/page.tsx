import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { pageActor } from '../../_request/session.ts';
import { PrintButton } from '../_components/print-button.tsx';
import { afterChapters } from './_components/after-chapters.tsx';
import type { Chapter } from './_components/chapter.ts';
import { doubtChapters } from './_components/doubt-chapters.tsx';
import { keysChapter } from './_components/keys-chapter.tsx';
import { statusChapter } from './_components/status-chapter.tsx';
import { workChapters } from './_components/work-chapters.tsx';
import './panduan.css';

export const metadata: Metadata = { title: 'Panduan' };

const [masuk, peran, mengajukan, ijp, sertifikat] = workChapters;
const chapters: readonly Chapter[] = [
  masuk,
  peran,
  mengajukan,
  statusChapter,
  ijp,
  sertifikat,
  ...afterChapters,
  ...doubtChapters,
  keysChapter,
];

/** The guide, inside the product: short chapters with anchors, printable. */
export default async function PanduanPage() {
  const actor = await pageActor();
  return (
    <>
      <PrintHeader title="Panduan J-FUSION Mitra" printedBy={actor.nama} />
      <PageHeader
        title="Panduan"
        lead="Dari masuk sampai subrogasi terakhir, dalam sepuluh menit."
        action={<PrintButton label="Cetak panduan" />}
      />
      <div className="gap-12 lg:grid lg:grid-cols-[13rem_minmax(0,42rem)] lg:items-start">
        <nav aria-label="Isi panduan" className="no-print mb-8 lg:sticky lg:top-24 lg:mb-0">
          <ol className="border-l border-rule">
            {chapters.map((chapter) => (
              <li key={chapter.id}>
                <a
                  href={`#${chapter.id}`}
                  className="-ml-px block border-l-2 border-transparent py-1.5 pl-4 text-soft hover:border-accent hover:text-accent"
                >
                  {chapter.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="guide">
          {chapters.map((chapter) => (
            <section key={chapter.id} id={chapter.id} aria-labelledby={`${chapter.id}-judul`}>
              <h2 id={`${chapter.id}-judul`}>{chapter.title}</h2>
              {chapter.body}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
