import type { Metadata } from 'next';
import { ImporPage } from '../../_impor/impor-page.tsx';

export const metadata: Metadata = { title: 'Pengguna dari Excel' };

/** Pengguna as an Excel file. */
export default function ImporPenggunaPage() {
  return <ImporPage jenis="pengguna" />;
}
