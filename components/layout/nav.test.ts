import { expect, test } from 'vitest';
import { trailTo } from './nav.ts';

const nav = [
  { label: 'Beranda', href: '/', icon: 'home' },
  {
    label: 'Buku',
    href: '/buku',
    icon: 'book',
    children: [
      { label: 'Daftar', href: '/buku', icon: 'list' },
      { label: 'Baru', href: '/buku/baru', icon: 'file' },
    ],
  },
];
const labels = (path: string) => trailTo(nav, path).map((item) => item.label);

test('the deepest place whose address begins the path is the current one', () => {
  expect(labels('/buku/baru/17')).toEqual(['Buku', 'Baru']);
  expect(labels('/buku/17')).toEqual(['Buku', 'Daftar']);
});

test('the first page is only itself, and an unknown address is nowhere', () => {
  expect(labels('/')).toEqual(['Beranda']);
  expect(labels('/bukulama')).toEqual([]);
});
