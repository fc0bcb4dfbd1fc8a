import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './paths.ts';
import { Sentence } from './sentence.ts';
import { onlyIfChanged } from './stamp.ts';
import { runTool } from './tool.ts';
import { inTurn } from './turn.mjs';

export const nextCommand = join('node_modules', 'next', 'dist', 'bin', 'next');

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Builds the pages into `distDir` (a folder name in the project) if anything they are made of has changed. Throws a Sentence with Next's own words. */
export async function build(distDir: string): Promise<boolean> {
  mkdirSync(inProject(distDir), { recursive: true });
  return await inTurn(`build${distDir}`, () =>
    onlyIfChanged(inProject(distDir, '.stamp'), sources, async () => {
      const result = await runTool(nextCommand, ['build'], { NODE_ENV: 'production', NEXT_DIST_DIR: distDir, TZ: 'UTC' });
      if (!result.ok || !existsSync(inProject(distDir, 'BUILD_ID')))
        throw new Sentence(`Halaman tidak dapat dibangun.\n${result.output.trim()}`);
    }),
  );
}
