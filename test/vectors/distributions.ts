import type { Adapter } from './case.js';

export const adapters: Record<string, Adapter> = {};
