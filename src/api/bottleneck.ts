import { createRequire } from 'node:module';
import type Bottleneck from 'bottleneck';

/** Twenty files of CommonJS that only who speaks to the API needs: read on first use, not with `import 'uxframe'`. */
export const loadBottleneck = (): typeof Bottleneck => createRequire(import.meta.url)('bottleneck');
