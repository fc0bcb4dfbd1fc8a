import { endpoints, type Operasi, operasi } from './endpoints.ts';
import type { JfusionProfile } from './profile.ts';

/** Operations of which UAT has shown that the same bytes under the same reference return the first answer (switches `replay.*`). */
export function provenReplays({ replay }: Pick<JfusionProfile, 'replay'>): Operasi[] {
  return operasi.filter((name) => endpoints[name].effect && replay[endpoints[name].singkat] === 'terbukti');
}
