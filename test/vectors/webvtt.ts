import { isUxframeError } from '../../src/errors.js';
import { parseWebVtt } from '../../src/language/webvtt.js';
import type { Adapter } from './case.js';

export const adapters: Record<string, Adapter> = {
  'webvtt.cues': ({ vtt }) => {
    try {
      const cues = parseWebVtt(String(vtt));
      return {
        cues: cues.map(({ id, startMs, endMs, text }) => ({
          id,
          startTime: startMs / 1000,
          endTime: endMs / 1000,
          text,
        })),
      };
    } catch (error) {
      if (isUxframeError(error, 'webvtt')) return { error: 'no WEBVTT signature' };
      throw error;
    }
  },
};
